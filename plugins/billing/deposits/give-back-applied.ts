import type { Context, Transaction } from '@isp/sdk';
import type { Payment } from '../contract/index.ts';
import { deposits } from '../data/deposit-store.ts';
import { holdLess } from './book-deposit.ts';

/** The method of payments that are made of deposits; their reference is the deposit. */
export const depositMethod = 'deposit';

/** A payment made of a deposit that is refunded or reversed is held again. */
export async function holdAgain(
  ctx: Context,
  tx: Transaction,
  { kind, reference, amountMinor }: Payment,
): Promise<void> {
  if (kind === 'payment' || !reference) return;
  await holdLess(ctx, tx, await deposits.lock(tx, reference), BigInt(amountMinor));
}
