import { ById, defineAction, platformErrors } from '@isp/sdk';
import { addressPools, deletePool } from '../data/pool-store.ts';

/** Removes a pool nobody has anything of any more. */
export const removePool = defineAction('radius.pools.remove', {
  summary: 'Removes a pool of which no service has anything.',
  permission: 'radius.pool.remove',
  rest: 'DELETE /radius/pools/{id}',
  sensitive: true,
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND, platformErrors.CONFLICT],
  async handler(ctx, { id }) {
    await ctx.asPlugin('pools are the ISP’s').transaction(async (tx) => {
      ctx.audit({ subject: { kind: 'pool', id }, before: await addressPools.get(tx, id) });
      await deletePool(tx, id);
    });
    return undefined;
  },
});
