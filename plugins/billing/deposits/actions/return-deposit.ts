import { defineAction, platformErrors } from '@isp/sdk';
import { cashErrors, Deposit, depositErrors, ReturnDepositParams } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { deposits } from '../../data/deposit-store.ts';
import { localDate } from '../../domain/local-date.ts';
import { bookDeposit, holdLess } from '../book-deposit.ts';

/** Gives a deposit back. */
export const returnDeposit = defineAction('billing.deposits.return', {
  summary: 'Gives a deposit back to the customer, in part or all that is left.',
  permission: 'billing.deposit.change',
  rest: 'POST /deposits/{id}/return',
  status: 200,
  sensitive: true,
  params: ReturnDepositParams,
  result: Deposit,
  errors: [
    platformErrors.NOT_FOUND,
    depositErrors.BILLING_DEPOSIT_NOT_LEFT,
    cashErrors.BILLING_CASH_NOT_THERE,
    cashErrors.BILLING_NO_CASH_SESSION,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000de', reason: 'Router came back' },
  handler: (ctx, { id, reason, ...wish }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await deposits.get(tx, id);
      const { timezone } = await accounts.lock(tx, customerId);
      const before = await deposits.lock(tx, id);
      const amountMinor = wish.amountMinor ?? before.leftMinor;
      if (amountMinor === 0) throw depositErrors.BILLING_DEPOSIT_NOT_LEFT({ id, leftMinor: 0 });
      const deposit = await holdLess(ctx, tx, before, BigInt(amountMinor));
      const bookedOn = localDate(ctx.clock.now(), timezone).toString();
      const method = wish.method ?? before.method;
      await bookDeposit(ctx, tx, { deposit, amountMinor: -amountMinor, method, reason, bookedOn });
      return deposit;
    }),
});
