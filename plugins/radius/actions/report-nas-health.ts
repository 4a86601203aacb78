import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { NasHealthReport } from '../contract/index.ts';
import { readNasFacts } from '../data/nas-care-store.ts';
import { nasState } from '../domain/nas-health.ts';

/** How do the access servers fare? Real time, as their packets. */
export const reportNasHealth = defineAction('radius.reports.nas-health', {
  summary:
    'Reports on every access server: open sessions, last accounting, reboots, changes it did not take over.',
  permission: 'radius.nas.read',
  rest: 'GET /radius/reports/nas-health',
  params: Type.Object({}),
  result: NasHealthReport,
  async handler(ctx) {
    const self = ctx.asPlugin('a NAS row holds its secret');
    const facts = await self.transaction((tx) => readNasFacts(tx), { readOnly: true });
    const now = Temporal.Now.instant();
    return { data: facts.map((one) => ({ ...one, state: nasState(one, now) })) };
  },
});
