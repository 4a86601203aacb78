import { defineAction } from '@isp/sdk';
import { radiusErrors, SessionReport, SessionReportParams } from '../contract/index.ts';
import { sessionReport } from '../data/report-store.ts';
import { usageRange } from '../domain/usage-range.ts';

/** How many log in, where, and how do sessions end? */
export const reportSessions = defineAction('radius.reports.sessions', {
  summary: 'Counts sessions that began, by hour or day, by access server and by how they ended.',
  permission: 'radius.report.read',
  rest: 'GET /radius/reports/sessions',
  params: SessionReportParams,
  result: SessionReport,
  errors: [radiusErrors.RADIUS_USAGE_RANGE],
  timeoutMs: 60_000,
  handler(ctx, { granularity = 'day', timeZone = 'UTC', ...asked }) {
    const range = usageRange({ ...asked, timeZone }, granularity, Temporal.Now.instant());
    return ctx.transaction(
      async (tx) => ({ ...range, ...(await sessionReport(tx, { ...range, granularity, timeZone })) }),
      { readOnly: true },
    );
  },
});
