import { defineAction, pageOf } from '@isp/sdk';
import { ListVoucherBatchesParams, VoucherBatch } from '../../contract/index.ts';
import { voucherBatches } from '../../data/voucher-store.ts';

/** Lists what vouchers were made, and how many are redeemed. */
export const listVoucherBatches = defineAction('billing.voucher-batches.list', {
  summary: 'Lists batches of vouchers, with how many are redeemed.',
  permission: 'billing.voucher.make',
  rest: 'GET /billing/voucher-batches',
  params: ListVoucherBatchesParams,
  result: pageOf(VoucherBatch),
  handler: (ctx, query) => voucherBatches.list(ctx.read, query),
});
