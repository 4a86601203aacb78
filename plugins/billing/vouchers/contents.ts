import { blockVouchers } from './actions/block-vouchers.ts';
import { listVoucherBatches } from './actions/list-voucher-batches.ts';
import { makeVouchers } from './actions/make-vouchers.ts';
import { redeemVoucher } from './actions/redeem-voucher.ts';

/** Vouchers customers pay with. */
export const voucherActions = [blockVouchers, listVoucherBatches, makeVouchers, redeemVoucher];
