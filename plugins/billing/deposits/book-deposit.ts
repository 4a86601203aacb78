import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { columnsOf } from '../books/columns.ts';
import { entriesOfDeposit } from '../books/ledger-entries.ts';
import { noteCash } from '../cash/note-cash.ts';
import { type Deposit, depositErrors } from '../contract/index.ts';
import { deposits } from '../data/deposit-store.ts';
import { insertRows } from '../data/insert-rows.ts';

/** Money of a deposit that comes (positive) or goes back, and how. */
export interface DepositMove {
  readonly deposit: Deposit;
  readonly amountMinor: number;
  readonly method: string;
  readonly bookedOn: string;
  readonly reason: string;
}

/** Books money of a deposit: two ledger entries, the drawer where it is cash, and its event. */
export async function bookDeposit(ctx: Context, tx: Transaction, move: DepositMove): Promise<void> {
  const { deposit, amountMinor, method, reason } = move;
  const { id: depositId, customerId, resellerId, leftMinor, currency } = deposit;
  const at = ctx.clock.now().toString();
  await insertRows(tx, columnsOf.entries, entriesOfDeposit({ ...move, createdAt: at }, newId));
  if (method === 'cash')
    await noteCash(ctx, tx, { kind: 'deposit', amountMinor, refId: depositId, reason, customerId, currency });
  const told = amountMinor > 0 ? 'billing.deposit-taken' : 'billing.deposit-returned';
  const about = { depositId, customerId, resellerId, amountMinor, leftMinor, currency, method };
  await ctx.publish(tx, told, { ...about, at });
}

/** Changes how much of a deposit is held; it has to be locked. @throws BILLING_DEPOSIT_NOT_LEFT */
export async function holdLess(
  ctx: Context,
  tx: Transaction,
  deposit: Deposit,
  lessMinor: bigint,
): Promise<Deposit> {
  const { id, leftMinor: before } = deposit;
  const left = BigInt(before) - lessMinor;
  if (left < 0n) throw depositErrors.BILLING_DEPOSIT_NOT_LEFT({ id, leftMinor: before });
  const updatedAt = ctx.clock.now().toString();
  const status = left === 0n ? 'settled' : 'held';
  const [row] = await deposits.change(tx, { id }, { leftMinor: toAmountMinor(left), status, updatedAt });
  return row as Deposit;
}
