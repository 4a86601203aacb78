import { defineSchedule } from '@isp/sdk';
import { verifyAcknowledged } from '../data/coa-outcome-store.ts';

/** Each minute: whether what NAS acknowledged is seen in the accounting. Real time, as the packets themselves. */
export const verifyCoa = defineSchedule('radius.verify-coa', {
  cron: '* * * * *',
  missed: 'once',
  handler: (ctx) => ctx.transaction((tx) => verifyAcknowledged(tx)),
});
