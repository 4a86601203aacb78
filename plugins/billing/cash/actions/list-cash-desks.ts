import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { CashDeskList } from '../../contract/index.ts';
import { cashDesks } from '../../data/cash-store.ts';

/** Lists the cash desks. */
export const listCashDesks = defineAction('billing.cash-desks.list', {
  summary: 'Lists the cash desks, with the session that is open.',
  permission: 'billing.cash-desk.use',
  rest: 'GET /billing/cash-desks',
  params: Type.Object({}),
  result: CashDeskList,
  handler: (ctx) =>
    ctx.transaction(
      async (tx) => {
        const rows = await cashDesks.listAll(tx, {});
        return { data: rows.toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
      },
      { readOnly: true },
    ),
});
