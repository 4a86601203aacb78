import { ById, defineAction, platformErrors } from '@isp/sdk';
import { DunningPolicy } from '../../contract/index.ts';
import { policies } from '../../data/dunning/policy-store.ts';

/** Shows a policy of dunning. */
export const getPolicy = defineAction('billing.dunning.policies.get', {
  summary: 'Shows a policy of dunning.',
  permission: 'billing.dunning.read',
  rest: 'GET /dunning/policies/{id}',
  params: ById,
  result: DunningPolicy,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => policies.get(tx, id), { readOnly: true }),
});
