import { defineAction, pageOf } from '@isp/sdk';
import { Deposit, ListDepositsParams } from '../../contract/index.ts';
import { deposits } from '../../data/deposit-store.ts';

/** Lists deposits the caller may see. */
export const listDeposits = defineAction('billing.deposits.list', {
  summary: 'Lists security deposits, with what is held of each.',
  permission: 'billing.deposit.read',
  rest: 'GET /deposits',
  params: ListDepositsParams,
  result: pageOf(Deposit),
  handler: (ctx, query) => deposits.list(ctx.read, query),
});
