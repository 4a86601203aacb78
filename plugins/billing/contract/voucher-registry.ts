import type { ListQuery, Page } from '@isp/sdk';
import type { PaymentWithAllocations } from './payment.ts';
import type {
  BlockVouchersParams,
  MadeVouchers,
  MakeVouchersParams,
  RedeemVoucherParams,
  VoucherBatch,
} from './voucher.ts';

declare module '@isp/sdk' {
  interface Actions {
    'billing.voucher-batches.make': { params: MakeVouchersParams; result: MadeVouchers };
    'billing.voucher-batches.list': { params: ListQuery; result: Page<VoucherBatch> };
    'billing.voucher-batches.block': { params: BlockVouchersParams; result: VoucherBatch };
    'billing.vouchers.redeem': { params: RedeemVoucherParams; result: PaymentWithAllocations };
  }
}
