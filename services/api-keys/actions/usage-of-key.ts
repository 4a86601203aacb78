import { defineAction, platformErrors } from '@isp/sdk';
import { KeyUsage, UsageParams } from '../contract/index.ts';
import { keys } from '../data/key-store.ts';
import { listPeriods } from '../data/usage-store.ts';
import { totalOf, usageDays } from '../domain/usage-range.ts';

/** What a key was used for, by day or month of UTC. */
export const usageOfKey = defineAction('api-keys.usage.of-key', {
  summary: 'Counts the calls of one API key by day or month of UTC.',
  permission: 'api-keys.usage.read',
  rest: 'GET /api-keys/{id}/usage',
  params: UsageParams,
  result: KeyUsage,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-00000000000a', granularity: 'day' },
  async handler(ctx, { id, granularity = 'day', from, to }) {
    const days = usageDays({ granularity, from, to }, Temporal.Now.plainDateISO('UTC'));
    const data = await ctx.transaction(
      async (tx) => {
        const { resellerId } = await keys.get(tx, id);
        return listPeriods(tx, { resellerId, keyId: id, ...days }, granularity);
      },
      { readOnly: true },
    );
    return { keyId: id, ...days, data, total: totalOf(data) };
  },
});
