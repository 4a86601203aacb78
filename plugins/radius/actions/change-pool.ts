import { defineAction, platformErrors } from '@isp/sdk';
import { ChangePoolParams, Pool, radiusErrors } from '../contract/index.ts';
import { poolConflict } from '../data/pool-conflict.ts';
import { addressPools, updatePool } from '../data/pool-store.ts';
import { poolAnswer } from '../domain/pool-answer.ts';
import { wantedPool } from '../domain/wanted-pool.ts';

/** Changes what a pool leaves out, whom it is for, and its quarantine. */
export const changePool = defineAction('radius.pools.change', {
  summary: 'Changes a pool; fields left out stay, and so does what was given out of it.',
  permission: 'radius.pool.change',
  rest: 'PATCH /radius/pools/{id}',
  sensitive: true,
  params: ChangePoolParams,
  result: Pool,
  errors: [platformErrors.NOT_FOUND, radiusErrors.RADIUS_POOL_TAKEN],
  async handler(ctx, { id, ...changes }) {
    const self = ctx.asPlugin('pools are the ISP’s');
    try {
      return await self.transaction(async (tx) => {
        const before = await addressPools.get(tx, id);
        const { plan } = wantedPool({ ...before, ...changes });
        const after = poolAnswer(await updatePool(tx, id, { ...before, ...changes, plan }));
        ctx.audit({ subject: { kind: 'pool', id }, before: poolAnswer(before), after });
        return after;
      });
    } catch (error) {
      throw poolConflict(error, { name: id, cidr: id });
    }
  },
});
