import { defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, PaySettlementParams, Settlement } from '../../contract/index.ts';
import { type SettlementRow, settlements, shownSettlement } from '../../data/commission-store.ts';
import { lockSettlement } from '../find-settlement.ts';
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
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ISP_ONLY, billingErrors.BILLING_SETTLEMENT_STATUS],
  example: {
    id: '01900000-0000-7000-8000-00000000000a',
    settlementId: '01900000-0000-7000-8000-0000000000ed',
    reference: 'Transfer 2026-11-30/7',
  },
  async handler(ctx, { reference, ...one }) {
    assertStaff(ctx);
    return ctx.transaction(async (tx) => {
      const { id, status, resellerId, payoutMinor, currency, until } = await lockSettlement(tx, one);
      if (status !== 'confirmed')
        throw billingErrors.BILLING_SETTLEMENT_STATUS({ id, status, wish: 'paid out' });
      const at = ctx.clock.now().toString();
      const [paid] = await settlements.change(tx, { id }, { status: 'paid', paidAt: at, reference });
      await ctx.publish(tx, 'billing.settlement-paid', {
        ...{ settlementId: id, resellerId, payoutMinor, currency, until, reference, at },
      });
      return shownSettlement(paid as SettlementRow);
    });
  },
});
