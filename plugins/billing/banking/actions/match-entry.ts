import { type Context, defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { ensureAccount } from '../../accounts/ensure-account.ts';
import { bookPayments } from '../../books/book-payments.ts';
import { takeBackPayment } from '../../books/take-back-payment.ts';
import { bankErrors, billingErrors, MatchEntryParams, StatementEntry } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { readOpenThings } from '../../data/open-things.ts';
import { payments } from '../../data/payment-store.ts';
import type { EntryRow } from '../../data/statement-store.ts';
import { handleEntry, lockEntry } from '../handle-entry.ts';
import { paymentOf } from '../matching/match-entries.ts';

/** Says whose payment an entry is, or which payment it takes back. */
export const matchEntry = defineAction('billing.statement-entries.match', {
  summary:
    'Books an entry that waits: money that came in as a payment, money that went out as the return of one.',
  permission: 'billing.statement.match',
  rest: 'POST /billing/statement-entries/{id}/match',
  status: 200,
  sensitive: true,
  params: MatchEntryParams,
  result: StatementEntry,
  errors: [
    platformErrors.NOT_FOUND,
    bankErrors.BILLING_ENTRY_ELSEWHERE,
    billingErrors.BILLING_OTHER_CURRENCY,
    billingErrors.BILLING_ALLOCATION_IMPOSSIBLE,
    billingErrors.BILLING_NOT_A_PAYMENT,
    billingErrors.BILLING_NOTHING_LEFT,
    billingErrors.BILLING_TOO_MUCH,
  ],
  example: {
    id: '01900000-0000-7000-8000-0000000000e1',
    customerId: '01900000-0000-7000-8000-0000000000aa',
  },
  async handler(ctx, { id, customerId, invoiceIds = [], paymentId }) {
    if (customerId) await ensureAccount(ctx, customerId, 'caller');
    return ctx.transaction(async (tx) => {
      const row = await lockEntry(tx, id, ['unmatched']);
      if (row.amountMinor > 0) return bookIncoming(ctx, tx, { row, customerId, invoiceIds });
      if (!paymentId) throw missing('/paymentId', 'name the payment that came back: money went out');
      return bookReturn(ctx, tx, row, paymentId);
    });
  },
});

function missing(path: string, message: string): Error {
  return validationFailed([{ path, message }]);
}

async function bookIncoming(
  ctx: Context,
  tx: Transaction,
  about: { row: EntryRow; customerId: string | undefined; invoiceIds: readonly string[] },
): Promise<StatementEntry> {
  const { row, customerId, invoiceIds } = about;
  if (!customerId) throw missing('/customerId', 'name the customer whose payment it is');
  const account = await accounts.lock(tx, customerId);
  const { currency } = account;
  if (row.currency !== currency) throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency });
  const open = (await readOpenThings(tx, [customerId])).get(customerId)?.invoices ?? [];
  const strange = invoiceIds.find((invoiceId) => !open.some((one) => one.id === invoiceId));
  if (strange)
    throw billingErrors.BILLING_ALLOCATION_IMPOSSIBLE({
      problems: `${strange} is no open invoice of this customer`,
    });
  const [payment] = await bookPayments(ctx, tx, [paymentOf(ctx, { row, account, invoiceIds })]);
  const paymentId = payment?.id as string;
  return handleEntry(ctx, tx, row, { status: 'booked', reason: 'matched by hand', customerId, paymentId });
}

/** What went out is taken back of the payment it came with, in part or whole. */
async function bookReturn(
  ctx: Context,
  tx: Transaction,
  row: EntryRow,
  paymentId: string,
): Promise<StatementEntry> {
  const { customerId, currency } = await payments.get(tx, paymentId);
  if (row.currency !== currency) throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency });
  const reason = row.returnReason ? `returned by the bank (${row.returnReason})` : 'returned by the bank';
  const amountMinor = -BigInt(toAmountMinor(BigInt(row.amountMinor)));
  const booked = await takeBackPayment(ctx, tx, { kind: 'reversal', paymentId, amountMinor, reason });
  return handleEntry(ctx, tx, row, { status: 'booked', reason, customerId, paymentId: booked.id });
}
