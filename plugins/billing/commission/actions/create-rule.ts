import { type Context, defineAction, platformErrors, rootResellerId, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { billingErrors, CommissionRule, CreateCommissionRuleParams } from '../../contract/index.ts';
import { commissionRules } from '../../data/commission-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { ruleProblems } from '../../domain/commission/rule-problems.ts';
import { assertStaff } from '../who-may.ts';

/** Adds a rule by which a reseller earns. */
export const createCommissionRule = defineAction('billing.commission-rules.create', {
  summary:
    'Adds a rule by which a reseller earns, on invoices that are issued while it is in force. For staff of the ISP only.',
  permission: 'billing.commission.change',
  rest: 'POST /resellers/{id}/commission-rules',
  sensitive: true,
  params: CreateCommissionRuleParams,
  result: CommissionRule,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ISP_ONLY],
  example: { id: '01900000-0000-7000-8000-00000000000a', kind: 'percent', percent: '10' },
  async handler(ctx, { id: resellerId, appliesTo = 'own', ...given }) {
    assertStaff(ctx);
    const now = ctx.clock.now().toString();
    const validFrom = given.validFrom ?? now.slice(0, 10);
    const problems = [
      ...ruleProblems({ ...given, id: resellerId, validFrom }),
      ...(await resellerProblems(ctx, resellerId)),
    ];
    if (problems.length > 0) throw validationFailed(problems);
    const name = given.name ?? given.kind;
    const made = { id: newId(), createdBy: authorOf(ctx.principal), createdAt: now, updatedAt: now };
    return ctx.transaction(async (tx) => {
      const rule = await commissionRules.insert(tx, {
        ...given,
        ...made,
        resellerId,
        appliesTo,
        name,
        validFrom,
      });
      if (validFrom < now.slice(0, 10)) {
        const whose = appliesTo === 'own' ? { resellerId } : {};
        await ctx.enqueue(tx, 'billing.catch-up-commission', { ...whose, validFrom });
      }
      return rule;
    });
  },
});

/** The reseller has to be there, or `NOT_FOUND`; the ISP itself earns nothing from itself. */
async function resellerProblems(ctx: Context, id: string) {
  if (id === rootResellerId) return [{ path: '/id', message: 'is the ISP itself, which pays commission' }];
  await ctx.call('identity.resellers.get', { id }, { as: 'plugin' });
  return [];
}
