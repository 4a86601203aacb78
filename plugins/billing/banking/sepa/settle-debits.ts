import type { Context, Transaction } from '@isp/sdk';
import { noteIn } from '../../collection/note-outcome.ts';
import { accounts } from '../../data/account-store.ts';
import { type DebitRow, debits, mandates } from '../../data/sepa-store.ts';
import { idOf } from '../../domain/event-id.ts';
import { undoDebit } from '../debits/undo-debit.ts';
import { declineClassOf, endsMandate } from './return-codes.ts';

/** The money of a debit came: it is a payment now, under the id of its attempt. Answers whether it was on its way. */
export async function collectDebit(
  ctx: Context,
  tx: Transaction,
  { id, customerId }: DebitRow,
): Promise<boolean> {
  await accounts.lock(tx, customerId);
  const debit = await debits.lock(tx, id);
  if (debit.status !== 'submitted') return false;
  const updatedAt = ctx.clock.now().toString();
  await debits.change(tx, { id }, { status: 'collected', updatedAt });
  await noteIn(ctx, tx, { id, outcome: { outcome: 'succeeded', chargeRef: debit.endToEndId } });
  return true;
}

/** How a debit came back: by the code of the bank. Answers the id of the reversal, where it had been a payment. */
export async function returnDebit(
  ctx: Context,
  tx: Transaction,
  { debit: { id, customerId }, code }: { debit: DebitRow; code: string },
): Promise<string | undefined> {
  await accounts.lock(tx, customerId);
  const debit = await debits.lock(tx, id);
  if (debit.status !== 'submitted' && debit.status !== 'collected') return undefined;
  const updatedAt = ctx.clock.now().toString();
  await debits.change(tx, { id }, { status: 'returned', returnReason: code, updatedAt });
  if (endsMandate(code)) await endMandate(ctx, tx, debit, code);
  const { amountMinor, endToEndId: chargeRef, status } = debit;
  const why = { code, declineClass: declineClassOf(code), reversalId: idOf('sepa return', id) };
  return undoDebit(ctx, tx, { id, amountMinor, chargeRef, wasCollected: status === 'collected' }, why);
}

async function endMandate(
  ctx: Context,
  tx: Transaction,
  { mandateId }: DebitRow,
  code: string,
): Promise<void> {
  const updatedAt = ctx.clock.now().toString();
  const ended = { status: 'refused', reason: `the bank returned a debit with ${code}`, updatedAt } as const;
  await mandates.change(tx, { id: mandateId, status: 'active' }, ended);
}
