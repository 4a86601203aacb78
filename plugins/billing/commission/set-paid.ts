import type { Context, Transaction } from '@isp/sdk';
import { type SettlementRow, settlements } from '../data/commission-store.ts';

/** Notes that a settlement, which is confirmed and locked, was paid out, and tells so. */
export async function setPaid(
  ctx: Context,
  tx: Transaction,
  { id, resellerId, payoutMinor, currency, until }: SettlementRow,
  reference: string,
): Promise<SettlementRow> {
  const at = ctx.clock.now().toString();
  const [paid] = await settlements.change(tx, { id }, { status: 'paid', paidAt: at, reference });
  await ctx.publish(tx, 'billing.settlement-paid', {
    ...{ settlementId: id, resellerId, payoutMinor, currency, until, reference, at },
  });
  return paid as SettlementRow;
}
