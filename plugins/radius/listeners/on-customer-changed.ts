import type {} from '@isp/customers/contract';
import { defineListener } from '@isp/sdk';
import { hasAllowances } from '../data/allowance-store.ts';

/** Another time zone or bill cycle day: periods of the customer's services begin at other times. */
export const onCustomerChanged = defineListener(
  'customers.customer-changed',
  async (ctx, { customerId, fields }) => {
    if (!fields.includes('billing')) return;
    await ctx.transaction(async (tx) => {
      if (!(await hasAllowances(tx, customerId))) return;
      await ctx.enqueue(tx, 'radius.learn-calendar', { customerId }, { key: `calendar:${customerId}` });
    });
  },
);
