import { ById, defineAction, platformErrors } from '@isp/sdk';
import { dunningErrors } from '../../contract/index.ts';
import { policies } from '../../data/dunning/policy-store.ts';
import { defaultPolicyId } from '../default-policy.ts';

/** Removes a policy; its customers have the next that fits them. */
export const removePolicy = defineAction('billing.dunning.policies.remove', {
  summary: 'Removes a policy; its customers have the next that fits them.',
  permission: 'billing.dunning.change',
  rest: 'DELETE /dunning/policies/{id}',
  status: 204,
  sensitive: true,
  params: ById,
  errors: [platformErrors.NOT_FOUND, dunningErrors.BILLING_POLICY_FOR_ALL],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      if (id === defaultPolicyId) throw dunningErrors.BILLING_POLICY_FOR_ALL({ id });
      await policies.lock(tx, id);
      await policies.remove(tx, { id });
      const now = ctx.clock.now().toString();
      await tx.query(`UPDATE dunning_cases SET look_at = least(look_at, $1) WHERE status = 'open'`, [now]);
      return undefined;
    }),
});
