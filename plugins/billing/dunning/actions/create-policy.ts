import { defineAction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CreateDunningPolicyParams, DunningPolicy, dunningErrors } from '../../contract/index.ts';
import { policies } from '../../data/dunning/policy-store.ts';
import { assertPolicy } from '../assert-policy.ts';
import { defaultPolicyId } from '../default-policy.ts';

/** Adds a policy for a class of customers. */
export const createPolicy = defineAction('billing.dunning.policies.create', {
  summary:
    'Adds a policy for customers of a type or with a tag. What is left out is as in the policy for all.',
  permission: 'billing.dunning.change',
  rest: 'POST /dunning/policies',
  sensitive: true,
  params: CreateDunningPolicyParams,
  result: DunningPolicy,
  errors: [dunningErrors.BILLING_POLICY_TAKEN],
  example: { name: 'Business', customerType: 'business', reminderDays: [-7, 0, 5], blockAfterDays: 10 },
  handler: (ctx, given) =>
    ctx.transaction(async (tx) => {
      // Its lock has policies made one after the other, so that each class of customers has one.
      const { customerType, tag, lateFee, reconnectionFee, ...common } = await policies.lock(
        tx,
        defaultPolicyId,
      );
      const now = ctx.clock.now().toString();
      const policy = { ...common, ...given, id: newId(), createdAt: now, updatedAt: now };
      assertPolicy(policy);
      const same = (one: DunningPolicy) => one.customerType === given.customerType && one.tag === given.tag;
      const known = (await policies.listAll(tx, {})).find(same);
      if (known) throw dunningErrors.BILLING_POLICY_TAKEN({ name: known.name });
      return policies.insert(tx, policy);
    }),
});
