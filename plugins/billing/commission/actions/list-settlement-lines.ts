import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { Commission, ListSettlementLinesParams } from '../../contract/index.ts';
import { commissions } from '../../data/commission-store.ts';
import { findSettlement } from '../find-settlement.ts';
import { assertSees } from '../who-may.ts';

/** The statement of a settlement: its lines. */
export const listSettlementLines = defineAction('billing.settlements.lines', {
  summary: 'Lists the lines of a settlement, or of a preview those it would have now; also as CSV.',
  permission: 'billing.commission.read',
  rest: 'GET /resellers/{id}/settlements/{settlementId}/lines',
  params: ListSettlementLinesParams,
  result: pageOf(Commission),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, settlementId, ...query }) {
    assertSees(ctx, id);
    const one = await ctx.transaction((tx) => findSettlement(tx, { id, settlementId }), { readOnly: true });
    const { status, currency, until } = one;
    if (status !== 'previewed') return commissions.list(ctx.read, query, { resellerId: id, settlementId });
    const by = { ...query, filter: { earnedOn: { lte: until } } };
    return commissions.list(ctx.read, by, { resellerId: id, currency, status: 'accrued' });
  },
});
