import { defineAction } from '@isp/sdk';
import { radiusErrors, UsageReport, UsageReportParams } from '../contract/index.ts';
import { usageBySlice } from '../data/report-store.ts';
import { usageRange } from '../domain/usage-range.ts';

/** How much did everybody move? */
export const reportUsage = defineAction('radius.reports.usage', {
  summary: 'Adds up what all services moved, by hour or day.',
  permission: 'radius.report.read',
  rest: 'GET /radius/reports/usage',
  params: UsageReportParams,
  result: UsageReport,
  errors: [radiusErrors.RADIUS_USAGE_RANGE],
  timeoutMs: 60_000,
  handler(ctx, { granularity = 'day', timeZone = 'UTC', ...asked }) {
    const range = usageRange({ ...asked, timeZone }, granularity, Temporal.Now.instant());
    return ctx.transaction(
      async (tx) => ({ ...range, data: await usageBySlice(tx, { ...range, granularity, timeZone }) }),
      { readOnly: true },
    );
  },
});
