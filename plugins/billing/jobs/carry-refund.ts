import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { carryRefund } from '../collection/refund-by-provider.ts';

/** Finds out what became of a refund, also of one whose process was killed. */
export const carryProviderRefund = defineJob('billing.carry-refund', {
  data: Type.Object({ refundId: Id }),
  async handler(ctx, { refundId }) {
    await carryRefund(ctx, refundId);
  },
});
