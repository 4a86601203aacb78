import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { PayOutRefundParams, sepaProvider, Transfer, transferErrors } from '../../contract/index.ts';
import { paymentAttempts } from '../../data/payment-attempt-store.ts';
import { payments } from '../../data/payment-store.ts';
import { providerRefunds } from '../../data/provider-refund-store.ts';
import { checkedIban } from '../checked-iban.ts';
import { accountOfPayment } from '../transfers/account-of-payment.ts';
import { addTransfer } from '../transfers/add-transfer.ts';

/** Pays a refund out by a transfer. */
export const payOutRefund = defineAction('billing.transfers.pay-out-refund', {
  summary:
    'Pays a refund that is booked out by a SEPA transfer, with the next file: to the account the money came from, or another one.',
  permission: 'billing.transfer.make',
  rest: 'POST /billing/transfers',
  sensitive: true,
  params: PayOutRefundParams,
  result: Transfer,
  errors: [
    platformErrors.NOT_FOUND,
    transferErrors.BILLING_NOT_A_REFUND,
    transferErrors.BILLING_GIVEN_BACK,
    transferErrors.BILLING_NO_PAYEE,
    transferErrors.BILLING_PAID_OUT,
    transferErrors.BILLING_TRANSFER_EUROS,
  ],
  example: { refundId: '01900000-0000-7000-8000-0000000000fe' },
  handler: (ctx, params) => ctx.transaction((tx) => payOut(ctx, tx, params)),
});

async function payOut(ctx: Context, tx: Transaction, params: PayOutRefundParams): Promise<Transfer> {
  const { refundId: id, description } = params;
  const refund = await payments.lock(tx, id);
  const { kind, customerId, resellerId, amountMinor, currency, ofPaymentId, reason } = refund;
  if (kind !== 'refund' || !ofPaymentId) throw transferErrors.BILLING_NOT_A_REFUND({ id, kind });
  await assertNotGivenBack(tx, id);
  const { holder, ...account } = await payeeOf(tx, params, ofPaymentId);
  if (!holder) throw transferErrors.BILLING_NO_PAYEE({ id });
  return addTransfer(ctx, tx, {
    ...{ kind: 'refund', refId: id, customerId, resellerId, amountMinor: -amountMinor, currency },
    ...{ holder: holder.slice(0, 70), description: description ?? (reason ?? 'Refund').slice(0, 140) },
    ...account,
  });
}

/** A card provider has moved the money itself; of direct debits it is for us to do. */
async function assertNotGivenBack(tx: Transaction, id: string): Promise<void> {
  const given = await providerRefunds.find(tx, { id });
  if (!given) return;
  const { provider } = await paymentAttempts.get(tx, given.paymentId);
  if (provider !== sepaProvider) throw transferErrors.BILLING_GIVEN_BACK({ id, provider });
}

async function payeeOf(
  tx: Transaction,
  { refundId, iban, holder, bic }: PayOutRefundParams,
  paymentId: string,
) {
  const named = { ...(holder ? { holder } : {}), ...(bic ? { bic } : {}) };
  if (iban) return { iban: checkedIban(iban), ...named };
  const known = await accountOfPayment(tx, paymentId);
  if (!known) throw transferErrors.BILLING_NO_PAYEE({ id: refundId });
  return { ...known, ...named };
}
