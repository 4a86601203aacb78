import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { CommissionRule, ListCommissionRulesParams } from '../../contract/index.ts';
import { commissionRules } from '../../data/commission-store.ts';
import { assertSees } from '../who-may.ts';

/** Lists the rules by which a reseller earns. */
export const listCommissionRules = defineAction('billing.commission-rules.list', {
  summary: 'Lists the rules by which a reseller earns or earned.',
  permission: 'billing.commission.read',
  rest: 'GET /resellers/{id}/commission-rules',
  params: ListCommissionRulesParams,
  result: pageOf(CommissionRule),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    assertSees(ctx, id);
    return commissionRules.list(ctx.read, query, { resellerId: id });
  },
});
