import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Pool } from '../contract/index.ts';
import { addressPools } from '../data/pool-store.ts';
import { poolAnswer } from '../domain/pool-answer.ts';

/** Reads one pool, with what is used of it. */
export const getPool = defineAction('radius.pools.get', {
  summary: 'Reads one pool, with what is used of it.',
  permission: 'radius.pool.read',
  rest: 'GET /radius/pools/{id}',
  params: ById,
  result: Pool,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    const self = ctx.asPlugin('pools are the ISP’s');
    return poolAnswer(await self.transaction((tx) => addressPools.get(tx, id), { readOnly: true }));
  },
});
