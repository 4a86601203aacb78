import type {} from '@isp/identity/contract';
import { defineAction, platformErrors } from '@isp/sdk';
import { ResellerUsage, UsageParams } from '../contract/index.ts';
import { listByKey, listPeriods } from '../data/usage-store.ts';
import { totalOf, usageDays } from '../domain/usage-range.ts';
import { assertSeesReseller } from './sees-reseller.ts';

/** What all keys of a reseller were used for, by day or month of UTC, and by key. */
export const usageOfReseller = defineAction('api-keys.usage.of-reseller', {
  summary: 'Counts the calls of all API keys of a reseller by day or month of UTC.',
  permission: 'api-keys.usage.read',
  rest: 'GET /resellers/{id}/api-usage',
  params: UsageParams,
  result: ResellerUsage,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-00000000000a', granularity: 'month' },
  async handler(ctx, { id, granularity = 'day', from, to }) {
    const days = usageDays({ granularity, from, to }, Temporal.Now.plainDateISO('UTC'));
    await assertSeesReseller(ctx, id);
    const range = { resellerId: id, ...days };
    return ctx.transaction(
      async (tx) => {
        const data = await listPeriods(tx, range, granularity);
        const byKey = await listByKey(tx, range, granularity);
        return { ...range, data, total: totalOf(data), keys: byKey };
      },
      { readOnly: true },
    );
  },
});
