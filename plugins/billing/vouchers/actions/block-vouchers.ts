import { defineAction, platformErrors } from '@isp/sdk';
import { BlockVouchersParams, VoucherBatch } from '../../contract/index.ts';
import { voucherBatches } from '../../data/voucher-store.ts';

/** What of a batch is not redeemed is good no more: it was lost, or stolen. */
export const blockVouchers = defineAction('billing.voucher-batches.block', {
  summary: 'Blocks what of a batch of vouchers is not redeemed. Twice is like once.',
  permission: 'billing.voucher.make',
  rest: 'POST /billing/voucher-batches/{id}/block',
  status: 200,
  sensitive: true,
  params: BlockVouchersParams,
  result: VoucherBatch,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-0000000000f1', reason: 'Stolen' },
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const batch = await voucherBatches.lock(tx, id);
      if (batch.blockedAt) return batch;
      const [blocked] = await voucherBatches.change(tx, { id }, { blockedAt: ctx.clock.now().toString() });
      return blocked as VoucherBatch;
    }),
});
