import { defineAction, platformErrors } from '@isp/sdk';
import { ChangeDunningPolicyParams, DunningPolicy } from '../../contract/index.ts';
import { policies } from '../../data/dunning/policy-store.ts';
import { assertPolicy } from '../assert-policy.ts';

/** Changes a policy; open cases are looked at again at once. */
export const changePolicy = defineAction('billing.dunning.policies.change', {
  summary: 'Changes a policy. Open cases follow within a minute.',
  permission: 'billing.dunning.change',
  rest: 'PATCH /dunning/policies/{id}',
  sensitive: true,
  params: ChangeDunningPolicyParams,
  result: DunningPolicy,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-0000000000d1', toleranceMinor: 100 },
  handler: (ctx, { id, ...changes }) =>
    ctx.transaction(async (tx) => {
      const before = await policies.lock(tx, id);
      const updatedAt = ctx.clock.now().toString();
      assertPolicy({ ...before, ...changes });
      const [changed] = await policies.change(tx, { id }, { ...changes, updatedAt });
      await tx.query(`UPDATE dunning_cases SET look_at = least(look_at, $1) WHERE status = 'open'`, [
        updatedAt,
      ]);
      return changed as DunningPolicy;
    }),
});
