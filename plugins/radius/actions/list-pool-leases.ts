import { defineAction, pageOf } from '@isp/sdk';
import { ListPoolLeasesParams, PoolLease } from '../contract/index.ts';
import { poolLeases } from '../data/pool-lease-store.ts';

/** Lists who has what of a pool, what is in quarantine included. */
export const listPoolLeases = defineAction('radius.pools.list-leases', {
  summary: 'Lists what a pool has given out, and what was given back and nobody else has got.',
  permission: 'radius.pool.read',
  rest: 'GET /radius/pools/{id}/leases',
  params: ListPoolLeasesParams,
  result: pageOf(PoolLease),
  handler: (ctx, { id, ...query }) => poolLeases.list(ctx.read, query, { poolId: id }),
});
