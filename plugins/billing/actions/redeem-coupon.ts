import { defineAction, platformErrors } from '@isp/sdk';
import { assertServices } from '../accounts/assert-services.ts';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { billingErrors, Discount, RedeemCouponParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { agreements } from '../data/agreement-store.ts';
import { takeCoupon } from '../data/coupon-store.ts';
import { localDate } from '../domain/local-date.ts';
import { addAgreement } from '../terms/add-agreement.ts';
import { assertOff } from '../terms/assert-off.ts';
import { shownDiscount } from '../terms/show-agreement.ts';

/** Redeems a code: the customer, or one of his services, gets its discount from today on. */
export const redeemCoupon = defineAction('billing.coupons.redeem', {
  summary: 'Redeems a code, once per customer: its discount counts from today on.',
  permission: 'billing.coupon.redeem',
  rest: 'POST /customers/{id}/coupons',
  sensitive: true,
  params: RedeemCouponParams,
  result: Discount,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_NO_COUPON,
    billingErrors.BILLING_COUPON_USED,
    billingErrors.BILLING_OTHER_CURRENCY,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000aa', code: 'WELCOME10' },
  async handler(ctx, { id, code, serviceId }) {
    const { timezone } = await ensureAccount(ctx, id, 'caller');
    await assertServices(ctx, id, [serviceId]);
    return ctx.transaction(async (tx) => {
      const account = await accounts.lock(tx, id);
      const today = localDate(ctx.clock.now(), timezone).toString();
      const coupon = await takeCoupon(tx, code, today);
      if (!coupon) throw billingErrors.BILLING_NO_COUPON({ code });
      if (await agreements.find(tx, { customerId: id, couponId: coupon.id }))
        throw billingErrors.BILLING_COUPON_USED({ id, code });
      assertOff(coupon.terms.off, account);
      const { text, terms, id: couponId } = coupon;
      const wish = { kind: 'discount', text, terms, serviceId, couponId } as const;
      const { row } = await addAgreement(ctx, tx, id, wish);
      ctx.audit({ subject: { kind: 'discount', id: row.id, customerId: id }, after: { couponId, ...terms } });
      return shownDiscount(row);
    });
  },
});
