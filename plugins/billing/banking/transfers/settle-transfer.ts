import type { Context, Transaction } from '@isp/sdk';
import { setPaid } from '../../commission/set-paid.ts';
import { lockLedgers, settlements } from '../../data/commission-store.ts';
import { type TransferRow, transfers } from '../../data/transfer-store.ts';

/** The bank booked a transfer: a settlement is paid by it. Answers whether it was on its way. */
export async function paidTransfer(ctx: Context, tx: Transaction, { id }: TransferRow): Promise<boolean> {
  const transfer = await lockTransfer(tx, id);
  const { status, kind, refId, endToEndId } = transfer;
  if (status !== 'submitted') return false;
  await transfers.change(tx, { id }, { status: 'paid', updatedAt: ctx.clock.now().toString() });
  const settlement = kind === 'settlement' ? await settlements.find(tx, { id: refId }) : undefined;
  if (settlement?.status === 'confirmed') await setPaid(ctx, tx, settlement, endToEndId);
  return true;
}

/** A transfer did not arrive: it may be paid out again, to another account. Answers whether it was on its way or paid. */
export async function returnTransfer(
  ctx: Context,
  tx: Transaction,
  { transfer: { id }, code }: { transfer: TransferRow; code: string },
): Promise<boolean> {
  const { status } = await lockTransfer(tx, id);
  if (status !== 'submitted' && status !== 'paid') return false;
  const updatedAt = ctx.clock.now().toString();
  await transfers.change(tx, { id }, { status: 'returned', reason: code, updatedAt });
  return true;
}

/** Ledgers of commission are locked first everywhere, so that two never wait for each other. */
async function lockTransfer(tx: Transaction, id: string): Promise<TransferRow> {
  const { kind, resellerId } = await transfers.get(tx, id);
  if (kind === 'settlement') await lockLedgers(tx, [resellerId]);
  return transfers.lock(tx, id);
}
