import { defineAction, rootResellerId, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { billingErrors, Coupon, CreateCouponParams } from '../contract/index.ts';
import { coupons, shownCoupon } from '../data/coupon-store.ts';
import { assertOff } from '../terms/assert-off.ts';

/** Adds a code that gives whoever enters it a discount. */
export const createCoupon = defineAction('billing.coupons.create', {
  summary: 'Adds a code that gives whoever enters it a discount, once per customer.',
  permission: 'billing.coupon.change',
  rest: 'POST /coupons',
  sensitive: true,
  params: CreateCouponParams,
  result: Coupon,
  errors: [billingErrors.BILLING_CODE_TAKEN],
  example: {
    code: 'WELCOME10',
    text: 'Welcome',
    off: { kind: 'percent', percent: '10' },
    cycles: 3,
    validFrom: '2026-01-01',
  },
  async handler(ctx, { off, cycles, ...given }) {
    assertOff(off);
    if (given.validTo && given.validTo < given.validFrom)
      throw validationFailed([{ path: '/validTo', message: 'must not be before validFrom' }]);
    const code = given.code.toUpperCase();
    const terms = { off, ...(cycles ? { cycles } : {}) };
    const row = { ...given, code, terms, id: newId(), resellerId: rootResellerId, redeemed: 0 };
    return ctx.transaction(async (tx) => {
      // Two who choose one code at once wait for each other.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.coupons', 0))`);
      if (await coupons.find(tx, { code })) throw billingErrors.BILLING_CODE_TAKEN({ code });
      return shownCoupon(await coupons.insert(tx, { ...row, createdAt: ctx.clock.now().toString() }));
    });
  },
});
