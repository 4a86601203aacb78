import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { Commission, ListCommissionsParams } from '../../contract/index.ts';
import { commissions } from '../../data/commission-store.ts';
import { assertSees } from '../who-may.ts';

/** Lists what a reseller has earned. */
export const listCommissions = defineAction('billing.commissions.list', {
  summary: 'Lists what a reseller has earned, line by line, with what became of it; also as CSV.',
  permission: 'billing.commission.read',
  rest: 'GET /resellers/{id}/commissions',
  params: ListCommissionsParams,
  result: pageOf(Commission),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    assertSees(ctx, id);
    return commissions.list(ctx.read, query, { resellerId: id });
  },
});
