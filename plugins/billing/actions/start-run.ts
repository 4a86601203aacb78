import { defineAction, validationFailed } from '@isp/sdk';
import { BillingRun, StartRunParams } from '../contract/index.ts';
import { type RunRow, shownRun } from '../data/run-store.ts';
import { isTimeZone } from '../domain/local-date.ts';
import { startRun as start } from '../runs/start-run.ts';

/** Previews what is due by a day; nothing is issued until it is confirmed. */
export const startRun = defineAction('billing.runs.start', {
  summary: 'Previews a recurring run: what is due by a day. Nothing is issued until it is confirmed.',
  permission: 'billing.run.start',
  rest: 'POST /billing/runs',
  status: 202,
  sensitive: true,
  params: StartRunParams,
  result: BillingRun,
  example: { asOf: '2026-11-01' },
  async handler(ctx, { asOf, timezone }) {
    if (timezone && !isTimeZone(timezone))
      throw validationFailed([
        { path: '/timezone', message: 'must be an IANA time zone, such as Europe/Berlin' },
      ]);
    const about = { asOf, ...(timezone ? { timezone } : {}), automatic: false };
    return ctx.transaction(async (tx) => shownRun((await start(ctx, tx, about)) as RunRow));
  },
});
