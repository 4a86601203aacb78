import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { ensureAccount } from '../../accounts/ensure-account.ts';
import { billingErrors, cashErrors, Deposit, TakeDepositParams } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { deposits } from '../../data/deposit-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { localDate } from '../../domain/local-date.ts';
import { bookDeposit } from '../book-deposit.ts';
import { depositMethod } from '../give-back-applied.ts';

/** Takes a security deposit of a customer. */
export const takeDeposit = defineAction('billing.deposits.take', {
  summary: 'Takes a security deposit of a customer. It is owed to him, and pays nothing until it is applied.',
  permission: 'billing.deposit.change',
  rest: 'POST /customers/{id}/deposits',
  sensitive: true,
  params: TakeDepositParams,
  result: Deposit,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_OTHER_CURRENCY,
    cashErrors.BILLING_NO_CASH_SESSION,
  ],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    amountMinor: 5000,
    currency: 'EUR',
    method: 'cash',
    reason: 'For the router',
  },
  async handler(ctx, { id, currency, ...given }) {
    if (given.method === depositMethod)
      throw validationFailed([{ path: '/method', message: 'say how the money came' }]);
    const known = await ensureAccount(ctx, id, 'caller');
    if (known.currency !== currency)
      throw billingErrors.BILLING_OTHER_CURRENCY({ id, currency: known.currency });
    return ctx.transaction(async (tx) => {
      const { customerId, resellerId, timezone } = await accounts.lock(tx, id);
      const now = ctx.clock.now();
      const takenOn = localDate(now, timezone).toString();
      const deposit = await deposits.insert(tx, {
        ...{ id: newId(), customerId, resellerId, currency, ...given, leftMinor: given.amountMinor },
        ...{ status: 'held', takenOn, recordedBy: authorOf(ctx.principal) },
        ...{ createdAt: now.toString(), updatedAt: now.toString() },
      });
      const { amountMinor, method, reason } = given;
      await bookDeposit(ctx, tx, { deposit, amountMinor, method, reason, bookedOn: takenOn });
      return deposit;
    });
  },
});
