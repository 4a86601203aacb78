import { defineAction, pageOf } from '@isp/sdk';
import { Coupon, ListCouponsParams } from '../contract/index.ts';
import { coupons, shownCoupon } from '../data/coupon-store.ts';

/** Lists the codes that give discounts. */
export const listCoupons = defineAction('billing.coupons.list', {
  summary: 'Lists the codes that give discounts, and how often each was redeemed.',
  permission: 'billing.coupon.read',
  rest: 'GET /coupons',
  params: ListCouponsParams,
  result: pageOf(Coupon),
  async handler(ctx, query) {
    const page = await coupons.list(ctx.read, query);
    return { ...page, data: page.data.map(shownCoupon) };
  },
});
