import { ById, defineAction, platformErrors } from '@isp/sdk';
import { deleteNas, nasDevices } from '../data/nas-store.ts';
import { isBoundTo } from '../data/subscriber-store.ts';

/** Removes a NAS; its sessions stay in the records. */
export const removeNas = defineAction('radius.nas.remove', {
  summary: 'Removes a network access server; its packets are dropped within a second.',
  permission: 'radius.nas.remove',
  rest: 'DELETE /radius/nas/{id}',
  sensitive: true,
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND, platformErrors.CONFLICT],
  async handler(ctx, { id }) {
    await ctx.asPlugin('a NAS row holds its secret').transaction(async (tx) => {
      if (await isBoundTo(tx, id))
        throw platformErrors.CONFLICT({
          reason: 'logins are bound to this access server; bind them to others first',
        });
      ctx.audit({ subject: { kind: 'nas', id }, before: await nasDevices.get(tx, id) });
      await deleteNas(tx, id);
      await ctx.publish(tx, 'radius.nas-removed', { nasId: id });
    });
    return undefined;
  },
});
