import { defineAction, platformErrors } from '@isp/sdk';
import { assertServices } from '../accounts/assert-services.ts';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { AddDiscountParams, billingErrors, Discount } from '../contract/index.ts';
import { addAgreement } from '../terms/add-agreement.ts';
import { assertOff } from '../terms/assert-off.ts';
import { shownDiscount } from '../terms/show-agreement.ts';

/** Takes something off the recurring charges of a customer, or of one of his services. */
export const addDiscount = defineAction('billing.discounts.add', {
  summary:
    'Takes an amount or a share off the recurring charges of a customer or one service, for so many cycles.',
  permission: 'billing.discount.add',
  rest: 'POST /customers/{id}/discounts',
  sensitive: true,
  params: AddDiscountParams,
  result: Discount,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_OTHER_CURRENCY],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    text: 'Welcome',
    off: { kind: 'percent', percent: '10' },
    cycles: 3,
  },
  async handler(ctx, { id, off, cycles, ...given }) {
    const account = await ensureAccount(ctx, id, 'caller');
    assertOff(off, account);
    await assertServices(ctx, id, [given.serviceId]);
    return ctx.transaction(async (tx) => {
      const terms = { off, ...(cycles ? { cycles } : {}) };
      const { row } = await addAgreement(ctx, tx, id, { ...given, kind: 'discount', terms });
      ctx.audit({ subject: { kind: 'discount', id: row.id, customerId: id }, after: { ...terms } });
      return shownDiscount(row);
    });
  },
});
