import type {} from '@isp/billing/contract';
import { defineListener } from '@isp/sdk';
import { overQuotaCharge } from '../domain/over-quota-charge.ts';

/** What was moved beyond a quota is charged, where the tariff says so and what it costs: once, however often it is told. */
export const onUsagePeriodClosed = defineListener('radius.usage-period-closed', async (ctx, period) => {
  const charge = overQuotaCharge(period);
  if (charge) await ctx.call('billing.usage-charges.add', charge, { as: 'plugin' });
});
