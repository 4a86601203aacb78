import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { billingErrors, OneSettlement, Settlement } from '../../contract/index.ts';
import { type SettlementRow, settlements, shownSettlement } from '../../data/commission-store.ts';
import { lockSettlement } from '../find-settlement.ts';
import { readUnsettled } from '../read-unsettled.ts';
import { assertStaff } from '../who-may.ts';

/** Takes the lines of a preview: they are to be paid. */
export const confirmSettlement = defineAction('billing.settlements.confirm', {
  summary:
    'Confirms a settlement as it was previewed: its lines are payable from then on, and no other settlement gets them.',
  permission: 'billing.settlement.make',
  rest: 'POST /resellers/{id}/settlements/{settlementId}/confirm',
  status: 200,
  sensitive: true,
  params: OneSettlement,
  result: Settlement,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_ISP_ONLY,
    billingErrors.BILLING_SETTLEMENT_STATUS,
    billingErrors.BILLING_SETTLEMENT_STALE,
    billingErrors.BILLING_NOTHING_TO_SETTLE,
  ],
  async handler(ctx, one) {
    assertStaff(ctx);
    return ctx.transaction(async (tx) => {
      const settlement = await lockSettlement(tx, one);
      const { id, status, lineCount } = settlement;
      if (status !== 'previewed')
        throw billingErrors.BILLING_SETTLEMENT_STATUS({ id, status, wish: 'confirmed' });
      if (lineCount === 0) throw billingErrors.BILLING_NOTHING_TO_SETTLE({ id });
      const now = await readUnsettled(tx, settlement);
      if (
        now.lineCount !== lineCount ||
        now.lastLine !== settlement.lastLine ||
        now.payoutMinor !== settlement.payoutMinor
      )
        throw billingErrors.BILLING_SETTLEMENT_STALE({ id });
      return shownSettlement(await take(ctx, tx, settlement));
    });
  },
});

/** The lines become the settlement's; the ledger is locked. */
async function take(ctx: Context, tx: Transaction, settlement: SettlementRow): Promise<SettlementRow> {
  const { id, resellerId, currency, until, payoutMinor } = settlement;
  await tx.query(
    `UPDATE commission_lines SET settlement_id = $1
     WHERE reseller_id = $2 AND currency = $3 AND earned_on <= $4::date AND settlement_id IS NULL`,
    [id, resellerId, currency, until],
  );
  const at = ctx.clock.now().toString();
  const [confirmed] = await settlements.change(tx, { id }, { status: 'confirmed', confirmedAt: at });
  await ctx.publish(tx, 'billing.settlement-confirmed', {
    ...{ settlementId: id, resellerId, payoutMinor, currency, until, at },
  });
  return confirmed as SettlementRow;
}
