import { defineAction, platformErrors } from '@isp/sdk';
import { CashSession, cashErrors, MoveCashParams } from '../../contract/index.ts';
import { cashDesks, shownSession } from '../../data/cash-store.ts';
import { moveCash as move } from '../move-cash.ts';

/** Puts money that is no customer's into a desk, or takes it out. */
export const moveCash = defineAction('billing.cash-desks.move', {
  summary: 'Puts money that is no customer’s into an open cash desk, or takes it out, with the reason.',
  permission: 'billing.cash-desk.use',
  rest: 'POST /billing/cash-desks/{id}/movements',
  sensitive: true,
  params: MoveCashParams,
  result: CashSession,
  errors: [platformErrors.NOT_FOUND, cashErrors.BILLING_CASH_DESK_CLOSED, cashErrors.BILLING_CASH_NOT_THERE],
  example: {
    id: '01900000-0000-7000-8000-0000000000c1',
    kind: 'pay-out',
    amountMinor: 50_000,
    reason: 'Brought to the bank',
  },
  handler: (ctx, { id, kind, amountMinor, reason }) =>
    ctx.transaction(async (tx) => {
      const { openSessionId } = await cashDesks.get(tx, id);
      if (!openSessionId) throw cashErrors.BILLING_CASH_DESK_CLOSED({ id });
      const signed = kind === 'pay-in' ? amountMinor : -amountMinor;
      return shownSession(await move(ctx, tx, openSessionId, { kind, amountMinor: signed, reason }));
    }),
});
