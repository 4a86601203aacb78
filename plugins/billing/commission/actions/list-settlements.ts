import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListSettlementsParams, Settlement } from '../../contract/index.ts';
import { settlements, shownSettlement } from '../../data/commission-store.ts';
import { assertSees } from '../who-may.ts';

/** Lists what a reseller was paid, and is to be. */
export const listSettlements = defineAction('billing.settlements.list', {
  summary: 'Lists the settlements of a reseller: previewed, confirmed and paid out.',
  permission: 'billing.commission.read',
  rest: 'GET /resellers/{id}/settlements',
  params: ListSettlementsParams,
  result: pageOf(Settlement),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    assertSees(ctx, id);
    const { data, page } = await settlements.list(ctx.read, query, { resellerId: id });
    return { data: data.map(shownSettlement), page };
  },
});
