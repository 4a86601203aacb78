import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { Discount, ListAgreementsParams } from '../contract/index.ts';
import { listAgreements } from '../terms/list-agreements.ts';
import { shownDiscount } from '../terms/show-agreement.ts';

/** Lists the discounts of a customer. */
export const listDiscounts = defineAction('billing.discounts.list', {
  summary: 'Lists the discounts of a customer, also those that are over.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/discounts',
  params: ListAgreementsParams,
  result: pageOf(Discount),
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, query) => listAgreements(ctx, query, { kind: 'discount', show: shownDiscount }),
});
