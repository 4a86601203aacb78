import { defineAction, platformErrors } from '@isp/sdk';
import { ChangeNasParams, Nas, radiusErrors } from '../contract/index.ts';
import { isAddressTaken, nasDevices, updateNas } from '../data/nas-store.ts';
import { withCanonicalAddresses } from '../domain/nas-address.ts';

/** Changes a NAS; a new secret counts within a second. */
export const changeNas = defineAction('radius.nas.change', {
  summary: 'Changes a network access server; fields left out stay, and null takes one away.',
  permission: 'radius.nas.change',
  rest: 'PATCH /radius/nas/{id}',
  sensitive: true,
  params: ChangeNasParams,
  result: Nas,
  errors: [platformErrors.NOT_FOUND, radiusErrors.RADIUS_NAS_ADDRESS_TAKEN],
  async handler(ctx, { id, ...params }) {
    const changes = withCanonicalAddresses(params);
    try {
      return await ctx.asPlugin('a NAS row holds its secret').transaction(async (tx) => {
        const before = await nasDevices.get(tx, id);
        const nas = await updateNas(tx, id, changes);
        ctx.audit({ subject: { kind: 'nas', id }, before, after: { ...nas, secret: params.secret } });
        await ctx.publish(tx, 'radius.nas-changed', { nasId: id, name: nas.name, address: nas.address });
        return nas;
      });
    } catch (error) {
      if (!isAddressTaken(error)) throw error;
      throw radiusErrors.RADIUS_NAS_ADDRESS_TAKEN({ address: changes.address ?? 'given' });
    }
  },
});
