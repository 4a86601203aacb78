import type { Context, Transaction } from '@isp/sdk';
import type { DisputeStatus } from '../contract/index.ts';
import { payments } from '../data/payment-store.ts';
import { fromStripeAmount } from '../domain/currency-units.ts';
import type { StripeDispute } from './stripe-event.ts';

/** A dispute opens and is decided; what was decided stays, also when "opened" arrives after it. */
export async function noteDispute(
  ctx: Context,
  tx: Transaction,
  { id, dispute }: { id: string; dispute: StripeDispute },
): Promise<void> {
  const status = statusOf(dispute.status);
  const { dispute: before, customerId, resellerId } = await payments.lock(tx, id);
  if (before === status || (before && before !== 'open')) return;
  await payments.change(tx, { id }, { dispute: status, updatedAt: ctx.clock.now().toString() });
  const disputed = fromStripeAmount(dispute.amount, dispute.currency);
  const { reason } = dispute;
  const about = { paymentId: id, customerId, resellerId };
  await ctx.publish(tx, 'stripe-payments.payment-disputed', { ...about, disputed, status, reason });
}

function statusOf(stripe: string): DisputeStatus {
  if (stripe === 'won' || stripe === 'warning_closed') return 'won';
  return stripe === 'lost' ? 'lost' : 'open';
}
