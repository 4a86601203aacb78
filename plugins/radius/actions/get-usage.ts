import { defineAction, platformErrors } from '@isp/sdk';
import { GetUsageParams, radiusErrors, Usage } from '../contract/index.ts';
import { readUsage, subscriberOwners } from '../data/usage-store.ts';
import { usageRange } from '../domain/usage-range.ts';
import { listPeriodsAndRunning } from '../fair-use/list-periods.ts';

/** How much did this service move? */
export const getUsage = defineAction('radius.usage.get', {
  summary:
    'Reads what a service moved by hour or day, without those that had no traffic, or by period of its quota.',
  permission: 'radius.usage.read',
  rest: 'GET /services/{id}/usage',
  params: GetUsageParams,
  result: Usage,
  errors: [platformErrors.NOT_FOUND, radiusErrors.RADIUS_USAGE_RANGE],
  async handler(ctx, { id, granularity = 'day', timeZone = 'UTC', ...asked }) {
    return ctx.transaction(
      async (tx) => {
        const subscriber = await subscriberOwners.find(tx, { serviceId: id });
        if (!subscriber) throw platformErrors.NOT_FOUND({ id });
        const range = usageRange({ ...asked, timeZone }, granularity, Temporal.Now.instant());
        const usage = await readUsage(tx, { ...range, serviceId: id, granularity, timeZone });
        if (granularity !== 'period') return { serviceId: id, ...range, ...usage };
        const periods = await listPeriodsAndRunning(ctx, tx, { serviceId: id, ...range });
        return { serviceId: id, ...range, ...usage, periods };
      },
      { readOnly: true },
    );
  },
});
