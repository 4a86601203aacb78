import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { billingErrors, ChangeCommissionRuleParams, CommissionRule } from '../../contract/index.ts';
import { commissionRules } from '../../data/commission-store.ts';
import { assertStaff } from '../who-may.ts';

/** Renames a rule, or says until when it is in force. */
export const changeCommissionRule = defineAction('billing.commission-rules.change', {
  summary:
    'Renames a rule, or says until when it is in force; other terms are another rule. What is earned already stays.',
  permission: 'billing.commission.change',
  rest: 'PATCH /resellers/{id}/commission-rules/{ruleId}',
  sensitive: true,
  params: ChangeCommissionRuleParams,
  result: CommissionRule,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ISP_ONLY],
  example: {
    id: '01900000-0000-7000-8000-00000000000a',
    ruleId: '01900000-0000-7000-8000-0000000000ef',
    validTo: '2026-12-31',
  },
  async handler(ctx, { id, ruleId, ...changes }) {
    assertStaff(ctx);
    return ctx.transaction(async (tx) => {
      const rule = await commissionRules.lock(tx, ruleId);
      if (rule.resellerId !== id) throw platformErrors.NOT_FOUND({ id: ruleId });
      if (changes.validTo && changes.validTo < rule.validFrom)
        throw validationFailed([{ path: '/validTo', message: `must not be before ${rule.validFrom}` }]);
      const updatedAt = ctx.clock.now().toString();
      const [changed] = await commissionRules.change(tx, { id: ruleId }, { ...changes, updatedAt });
      return changed as CommissionRule;
    });
  },
});
