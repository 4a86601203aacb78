import { defineDemoSeed } from '@isp/sdk';
import { accounts } from '../data/account-store.ts';
import { demoAccounts, demoTerms } from './demo-accounts.ts';
import { writeDemoBills } from './write-demo-bills.ts';
import { writeDemoEvents } from './write-demo-events.ts';
import { writeDemoPayments } from './write-demo-payments.ts';

/**
 * Bills the demo customers from the first day of the month before last on, as it would have been done then, and lets most of
 * them pay. Who was billed before is left alone. Nobody is told, so no mail leaves.
 */
export const seedBilling = defineDemoSeed('billing', async (ctx, range) => {
  const now = ctx.clock.now();
  const today = ctx.clock.today('UTC');
  const since = today.with({ day: 1 }).subtract({ months: 2 });
  const found = await demoAccounts(ctx, range);
  const terms = await demoTerms(ctx, found, since);
  await ctx.transaction(async (tx) => {
    const made = found.map(({ account }) => account);
    await accounts.insertMany(tx, made, { skipExisting: true });
    const fresh = await writeDemoEvents(ctx, tx, found, { since, today, terms });
    const issued = await writeDemoBills(tx, fresh, { since, today });
    const paid = { found: fresh, issued, seed: range.seed };
    await writeDemoPayments(tx, paid, { today, at: now.toString() });
  });
});
