import { defineAction, platformErrors } from '@isp/sdk';
import { OneSettlement, Settlement } from '../../contract/index.ts';
import { shownSettlement } from '../../data/commission-store.ts';
import { findSettlement } from '../find-settlement.ts';
import { assertSees } from '../who-may.ts';

/** Reads one settlement. */
export const getSettlement = defineAction('billing.settlements.get', {
  summary: 'Reads one settlement of a reseller.',
  permission: 'billing.commission.read',
  rest: 'GET /resellers/{id}/settlements/{settlementId}',
  params: OneSettlement,
  result: Settlement,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, one) {
    assertSees(ctx, one.id);
    return shownSettlement(await ctx.transaction((tx) => findSettlement(tx, one), { readOnly: true }));
  },
});
