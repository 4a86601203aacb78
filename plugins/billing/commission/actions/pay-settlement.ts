import { defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, PaySettlementParams, Settlement, transferErrors } from '../../contract/index.ts';
import { shownSettlement } from '../../data/commission-store.ts';
import { transfers } from '../../data/transfer-store.ts';
import { lockSettlement } from '../find-settlement.ts';
import { setPaid } from '../set-paid.ts';
import { assertStaff } from '../who-may.ts';

/** Notes that a reseller was paid. */
export const paySettlement = defineAction('billing.settlements.pay', {
  summary: 'Notes that a settlement was paid out to the reseller, once, with the reference of that payment.',
  permission: 'billing.settlement.make',
  rest: 'POST /resellers/{id}/settlements/{settlementId}/pay',
  status: 200,
  sensitive: true,
  params: PaySettlementParams,
  result: Settlement,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_ISP_ONLY,
    billingErrors.BILLING_SETTLEMENT_STATUS,
    transferErrors.BILLING_PAID_OUT,
  ],
  example: {
    id: '01900000-0000-7000-8000-00000000000a',
    settlementId: '01900000-0000-7000-8000-0000000000ed',
    reference: 'Transfer 2026-11-30/7',
  },
  async handler(ctx, { reference, ...one }) {
    assertStaff(ctx);
    return ctx.transaction(async (tx) => {
      const settlement = await lockSettlement(tx, one);
      const { id, status } = settlement;
      if (status !== 'confirmed')
        throw billingErrors.BILLING_SETTLEMENT_STATUS({ id, status, wish: 'paid out' });
      const transfer = await transfers.find(tx, { refId: id, status: ['waiting', 'submitted'] });
      if (transfer)
        throw transferErrors.BILLING_PAID_OUT({ refId: id, id: transfer.id, status: transfer.status });
      return shownSettlement(await setPaid(ctx, tx, settlement, reference));
    });
  },
});
