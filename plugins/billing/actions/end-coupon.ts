import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { Coupon, EndCouponParams } from '../contract/index.ts';
import { type CouponRow, coupons, shownCoupon } from '../data/coupon-store.ts';

/** Says until when a code may be redeemed. */
export const endCoupon = defineAction('billing.coupons.end', {
  summary: 'Says until when a code may be redeemed. Discounts it gave stay.',
  permission: 'billing.coupon.change',
  rest: 'POST /coupons/{id}/end',
  status: 200,
  sensitive: true,
  params: EndCouponParams,
  result: Coupon,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id, validTo }) =>
    ctx.transaction(async (tx) => {
      const { validFrom } = await coupons.lock(tx, id);
      if (validTo !== null && validTo < validFrom)
        throw validationFailed([{ path: '/validTo', message: `must not be before ${validFrom}` }]);
      const [changed] = await coupons.change(tx, { id }, { validTo });
      return shownCoupon(changed as CouponRow);
    }),
});
