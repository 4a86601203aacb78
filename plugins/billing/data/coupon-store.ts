import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Coupon, DiscountOff } from '../contract/index.ts';

/** A coupon as it is stored; it is the ISP's. */
export interface CouponRow extends Omit<Coupon, 'off' | 'cycles'> {
  readonly resellerId: string;
  readonly terms: { readonly off: DiscountOff; readonly cycles?: number };
}

export const coupons = defineStore<CouponRow>({
  name: 'coupons',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    code: DataTypes.TEXT,
    text: DataTypes.TEXT,
    terms: DataTypes.JSONB,
    validFrom: DataTypes.DATEONLY,
    validTo: DataTypes.DATEONLY,
    maxRedemptions: DataTypes.INTEGER,
    redeemed: DataTypes.INTEGER,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});

/** A coupon as people see it. */
export function shownCoupon({ resellerId, terms, ...coupon }: CouponRow): Coupon {
  return { ...coupon, ...terms };
}

/** What a coupon that was taken gives. */
export type TakenCoupon = Pick<CouponRow, 'id' | 'text' | 'terms'>;

/** Counts a redemption of a code that is valid on a day; nothing when it is not, or was redeemed as often as it may be. */
export async function takeCoupon(
  tx: Transaction,
  code: string,
  day: string,
): Promise<TakenCoupon | undefined> {
  const [row] = await tx.query<{ coupon: TakenCoupon | null }>('SELECT take_coupon($1, $2::date) AS coupon', [
    code,
    day,
  ]);
  return row?.coupon ?? undefined;
}
