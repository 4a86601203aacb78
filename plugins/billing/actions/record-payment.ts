import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { Type } from 'typebox';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { allocateTo } from '../books/allocate-payment.ts';
import { bookPayment } from '../books/book-payment.ts';
import { settleAccounts } from '../books/settle-accounts.ts';
import { chargeByHand } from '../collection/charge-by-hand.ts';
import { chargeOfAmount } from '../collection/choose-charge.ts';
import {
  billingErrors,
  cashErrors,
  PaymentAttempt,
  PaymentWithAllocations,
  RecordPaymentParams,
} from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { paymentWithAllocations } from '../data/payment-store.ts';
import { depositMethod } from '../deposits/give-back-applied.ts';
import { localDate } from '../domain/local-date.ts';

/** Records money that came in, or charges a stored method. */
export const recordPayment = defineAction('billing.payments.record', {
  summary:
    'Records money that came in, or charges a stored method. It pays the oldest invoices, or those that are named; the rest is credit.',
  permission: 'billing.payment.record',
  rest: 'POST /payments',
  sensitive: true,
  params: RecordPaymentParams,
  result: Type.Union([PaymentWithAllocations, PaymentAttempt]),
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_OTHER_CURRENCY,
    billingErrors.BILLING_DAY_TO_COME,
    billingErrors.BILLING_ALLOCATION_IMPOSSIBLE,
    cashErrors.BILLING_NO_CASH_SESSION,
    billingErrors.BILLING_NO_PAYMENT_METHOD,
    billingErrors.BILLING_PAYMENT_UNDERWAY,
    billingErrors.BILLING_PROVIDER_AWAY,
    billingErrors.BILLING_PROVIDER_UNKNOWN,
  ],
  timeoutMs: 90_000,
  example: {
    customerId: '01900000-0000-7000-8000-0000000000aa',
    amountMinor: 3600,
    currency: 'EUR',
    method: 'cash',
  },
  async handler(ctx, { customerId, currency, allocations, paymentMethodId, ...given }) {
    const { currency: own, timezone } = await ensureAccount(ctx, customerId, 'caller');
    if (currency !== own) throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency: own });
    const today = localDate(ctx.clock.now(), timezone).toString();
    if (given.receivedOn && given.receivedOn > today)
      throw billingErrors.BILLING_DAY_TO_COME({ day: given.receivedOn, today });
    if (paymentMethodId) {
      const asked = { customerId, amountMinor: given.amountMinor, ...(allocations ? { allocations } : {}) };
      return chargeByHand(ctx, { customerId, paymentMethodId, choose: (tx) => chargeOfAmount(tx, asked) });
    }
    if (given.method === depositMethod)
      throw validationFailed([{ path: '/method', message: 'apply a deposit by POST /deposits/{id}/apply' }]);
    return ctx.transaction(async (tx) => {
      const account = await accounts.lock(tx, customerId);
      const payment = await bookPayment(ctx, tx, account, { ...given, kind: 'payment' });
      if (allocations) await allocateTo(ctx, tx, payment, allocations);
      else await settleAccounts(ctx, tx, [customerId]);
      return paymentWithAllocations(tx, payment.id);
    });
  },
});
