import type { PaymentProviderParams, RefundOutcome } from '@isp/billing/contract';
import type { Context } from '@isp/sdk';
import { charges } from '../data/charge-store.ts';
import { cards } from '../domain/cards.ts';

/** Gives money of a test card back: the same refund once. */
export function refund(
  ctx: Context,
  { attemptId: id, refundId }: Extract<PaymentProviderParams, { wish: 'refund' }>,
): Promise<RefundOutcome> {
  return ctx.transaction(async (tx) => {
    const charge = await charges.lock(tx, id);
    if (cards[charge.card]?.refundsAreDeclined)
      return { outcome: 'declined', code: 'refund_refused', text: 'The card takes no refunds.' };
    if (!charge.refundIds.includes(refundId))
      await charges.change(tx, { id }, { refundIds: [...charge.refundIds, refundId] });
    return { outcome: 'succeeded', refundRef: `re_${refundId.replaceAll('-', '')}` };
  });
}
