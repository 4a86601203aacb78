import { type Exact, roundToMinor } from '@isp/sdk/money';
import { type Slice, shareOf } from './slices.ts';

/** What one cycle costs. */
export interface Price {
  /** Major units of the currency for one piece, exact; may have more places than the currency. */
  readonly perPiece: Exact;
  readonly quantity: Exact;
  /** ISO 4217. */
  readonly currency: string;
}

/** What a whole cycle costs, not rounded. */
export function cyclePrice({ perPiece, quantity }: Price): Exact {
  return perPiece.mul(quantity);
}

/** `price × quantity × days ÷ denominator` in minor units: exact, rounded once, half up. */
export function priceSlice(price: Price, slice: Pick<Slice, 'days' | 'denominatorDays'>): bigint {
  return roundToMinor(cyclePrice(price).mul(shareOf(slice)), price.currency);
}
