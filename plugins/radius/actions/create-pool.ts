import { defineAction } from '@isp/sdk';
import { CreatePoolParams, Pool, radiusErrors } from '../contract/index.ts';
import { poolConflict } from '../data/pool-conflict.ts';
import { insertPool } from '../data/pool-store.ts';
import { poolAnswer } from '../domain/pool-answer.ts';
import { wantedPool } from '../domain/wanted-pool.ts';

const aDay = 86_400;

/** Adds a pool. */
export const createPool = defineAction('radius.pools.create', {
  summary: 'Adds a network whose addresses or prefixes services are given.',
  permission: 'radius.pool.create',
  rest: 'POST /radius/pools',
  sensitive: true,
  params: CreatePoolParams,
  result: Pool,
  errors: [radiusErrors.RADIUS_POOL_TAKEN],
  example: {
    name: 'home-v4',
    cidr: '198.18.4.0/22',
    exclude: ['198.18.4.1-198.18.4.9'],
    forEverybody: false,
    quarantineSeconds: 86_400,
  },
  async handler(ctx, { name, forEverybody = false, quarantineSeconds = aDay, ...asked }) {
    const { gives, plan } = wantedPool(asked);
    const pool = { name, gives, plan, exclude: asked.exclude ?? [], forEverybody, quarantineSeconds };
    try {
      return await ctx.asPlugin('pools are the ISP’s').transaction(async (tx) => {
        const created = poolAnswer(await insertPool(tx, pool));
        ctx.audit({ subject: { kind: 'pool', id: created.id }, after: created });
        return created;
      });
    } catch (error) {
      throw poolConflict(error, { name, cidr: asked.cidr });
    }
  },
});
