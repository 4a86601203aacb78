import { ById, defineAction, platformErrors } from '@isp/sdk';
import { deleteNas, nasDevices } from '../data/nas-store.ts';

/** Removes a NAS; its sessions stay in the records. */
export const removeNas = defineAction('radius.nas.remove', {
  summary: 'Removes a network access server; its packets are dropped within a second.',
  permission: 'radius.nas.remove',
  rest: 'DELETE /radius/nas/{id}',
  sensitive: true,
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    await ctx.asPlugin('a NAS row holds its secret').transaction(async (tx) => {
      ctx.audit({ subject: { kind: 'nas', id }, before: await nasDevices.get(tx, id) });
      await deleteNas(tx, id);
      await ctx.publish(tx, 'radius.nas-removed', { nasId: id });
    });
    return undefined;
  },
});
