import { defineAction, pageOf } from '@isp/sdk';
import { ListPoolsParams, Pool } from '../contract/index.ts';
import { addressPools } from '../data/pool-store.ts';
import { poolAnswer } from '../domain/pool-answer.ts';

/** Lists pools: how full is each? */
export const listPools = defineAction('radius.pools.list', {
  summary: 'Lists pools with what is used of them; `q` looks into name and network.',
  permission: 'radius.pool.read',
  rest: 'GET /radius/pools',
  params: ListPoolsParams,
  result: pageOf(Pool),
  async handler(ctx, query) {
    const { data, page } = await addressPools.list(ctx.asPlugin('pools are the ISP’s').read, query);
    return { data: data.map(poolAnswer), page };
  },
});
