import { defineDemoSeed } from '@isp/sdk';
import { customers } from '../data/customer-store.ts';
import { demoCustomer } from './demo-customer.ts';

/** Adds demo customers; those that exist already stay as they are. */
export const seedCustomers = defineDemoSeed('customers', async (ctx, { seed, from, to }) => {
  const rows = Array.from({ length: to - from }, (_, index) => demoCustomer(seed, from + index));
  await ctx.transaction((tx) => customers.insertMany(tx, rows, { skipExisting: true }));
});
