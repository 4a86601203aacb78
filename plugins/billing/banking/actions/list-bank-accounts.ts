import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { BankAccountList } from '../../contract/index.ts';
import { bankAccounts } from '../../data/bank-account-store.ts';

/** Lists the accounts at banks. */
export const listBankAccounts = defineAction('billing.bank-accounts.list', {
  summary: 'Lists the accounts at banks of the companies that bill.',
  permission: 'billing.bank-account.read',
  rest: 'GET /billing/bank-accounts',
  params: Type.Object({}),
  result: BankAccountList,
  handler: (ctx) =>
    ctx.transaction(
      async (tx) => {
        const rows = await bankAccounts.listAll(tx, {});
        return { data: rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
      },
      { readOnly: true },
    ),
});
