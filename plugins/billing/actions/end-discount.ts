import { defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, Discount, EndAgreementParams } from '../contract/index.ts';
import { endAgreement } from '../terms/end-agreement.ts';
import { shownDiscount } from '../terms/show-agreement.ts';

/** Ends a discount. */
export const endDiscount = defineAction('billing.discounts.end', {
  summary:
    'Ends a discount: what begins on that day or later is billed without it. What is billed stays as it is.',
  permission: 'billing.discount.add',
  rest: 'POST /discounts/{id}/end',
  status: 200,
  sensitive: true,
  params: EndAgreementParams,
  result: Discount,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ENDED_BEFORE],
  handler: (ctx, params) =>
    ctx.transaction(async (tx) => {
      const { row, endedOn } = await endAgreement(ctx, tx, params, 'discount');
      const { id, customerId } = row;
      ctx.audit({ subject: { kind: 'discount', id, customerId }, after: { until: endedOn } });
      return shownDiscount(row, endedOn);
    }),
});
