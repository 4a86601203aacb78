import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { ensureAccount } from '../../accounts/ensure-account.ts';
import { voucherHashOf } from '../../banking/bank-secrets.ts';
import { bookPayments } from '../../books/book-payments.ts';
import {
  type BillingAccount,
  billingErrors,
  PaymentWithAllocations,
  RedeemVoucherParams,
  voucherErrors,
} from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { paymentWithAllocations } from '../../data/payment-store.ts';
import { voucherBatches, vouchers } from '../../data/voucher-store.ts';
import { localDate } from '../../domain/local-date.ts';
import { readCode } from '../voucher-code.ts';

/** Redeems a voucher for a customer: it is a payment. */
export const redeemVoucher = defineAction('billing.vouchers.redeem', {
  summary:
    'Redeems a voucher: its amount is a payment of the customer, which pays what is open and is credit then.',
  permission: 'billing.voucher.redeem',
  rest: 'POST /customers/{id}/vouchers',
  sensitive: true,
  params: RedeemVoucherParams,
  result: PaymentWithAllocations,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_OTHER_CURRENCY,
    voucherErrors.BILLING_VOUCHER_MISTYPED,
    voucherErrors.BILLING_VOUCHER_NOT_GOOD,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000aa', code: '7F3K-9QXA-2MWE-05T3' },
  async handler(ctx, { id, code: typed }) {
    await ensureAccount(ctx, id, 'caller');
    const code = readCode(typed);
    if (!code) throw voucherErrors.BILLING_VOUCHER_MISTYPED();
    // The customer is the caller's; vouchers are the ISP's, whoever redeems one.
    const own = ctx.asPlugin('a voucher is redeemed');
    return own.transaction(async (tx) => {
      const account = await accounts.lock(tx, id);
      const paymentId = await redeem(own, tx, account, voucherHashOf(code));
      ctx.audit({ subject: { kind: 'payment', id: paymentId, customerId: id } });
      return paymentWithAllocations(tx, paymentId);
    });
  },
});

/** Of two who redeem one voucher the second waits, and is refused. */
async function redeem(
  ctx: Context,
  tx: Transaction,
  account: BillingAccount,
  codeHash: string,
): Promise<string> {
  const found = await vouchers.find(tx, { codeHash });
  if (!found) throw voucherErrors.BILLING_VOUCHER_NOT_GOOD();
  const batch = await voucherBatches.lock(tx, found.batchId);
  const voucher = await vouchers.lock(tx, found.id);
  const today = localDate(ctx.clock.now(), account.timezone).toString();
  const isOver = batch.expiresOn !== undefined && batch.expiresOn < today;
  if (voucher.paymentId || batch.blockedAt || isOver) throw voucherErrors.BILLING_VOUCHER_NOT_GOOD();
  const { currency } = account;
  if (batch.currency !== currency)
    throw billingErrors.BILLING_OTHER_CURRENCY({ id: account.customerId, currency });
  const amountMinor = BigInt(batch.amountMinor);
  const about = { account, amountMinor, method: 'voucher', receivedOn: today };
  const [payment] = await bookPayments(ctx, tx, [{ ...about, reference: `Voucher of ${batch.name}` }]);
  const paymentId = payment?.id as string;
  const redeemedAt = ctx.clock.now().toString();
  await vouchers.change(tx, { id: voucher.id }, { paymentId, redeemedAt });
  await voucherBatches.change(tx, { id: batch.id }, { redeemed: batch.redeemed + 1 });
  return paymentId;
}
