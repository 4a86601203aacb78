import { defineAction, pageOf } from '@isp/sdk';
import { BillingAccount, ListAccountsParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';

/** Lists billing accounts; the parked ones wait for somebody. */
export const listAccounts = defineAction('billing.accounts.list', {
  summary: 'Lists billing accounts; parked ones wait for somebody.',
  permission: 'billing.account.read',
  rest: 'GET /billing/accounts',
  params: ListAccountsParams,
  result: pageOf(BillingAccount),
  handler: (ctx, query) => accounts.list(ctx.read, query),
});
