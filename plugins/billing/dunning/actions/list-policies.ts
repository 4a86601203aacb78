import { defineAction, pageOf } from '@isp/sdk';
import { DunningPolicy, ListDunningPoliciesParams } from '../../contract/index.ts';
import { policies } from '../../data/dunning/policy-store.ts';

/** Lists the policies of dunning. */
export const listPolicies = defineAction('billing.dunning.policies.list', {
  summary: 'Lists what happens to whom does not pay, by class of customers.',
  permission: 'billing.dunning.read',
  rest: 'GET /dunning/policies',
  params: ListDunningPoliciesParams,
  result: pageOf(DunningPolicy),
  handler: (ctx, query) => policies.list(ctx.read, query),
});
