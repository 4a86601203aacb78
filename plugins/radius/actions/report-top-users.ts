import { defineAction } from '@isp/sdk';
import { radiusErrors, TopUsers, TopUsersParams } from '../contract/index.ts';
import { topUsers } from '../data/report-store.ts';
import { usageRange } from '../domain/usage-range.ts';

/** Who moves most? */
export const reportTopUsers = defineAction('radius.reports.top-users', {
  summary: 'Lists the services that moved most.',
  permission: 'radius.report.read',
  rest: 'GET /radius/reports/top-users',
  params: TopUsersParams,
  result: TopUsers,
  errors: [radiusErrors.RADIUS_USAGE_RANGE],
  timeoutMs: 60_000,
  handler(ctx, { limit = 20, ...asked }) {
    const range = usageRange({ ...asked, timeZone: 'UTC' }, 'hour', Temporal.Now.instant());
    return ctx.transaction(async (tx) => ({ ...range, data: await topUsers(tx, { ...range, limit }) }), {
      readOnly: true,
    });
  },
});
