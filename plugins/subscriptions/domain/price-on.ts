import type { TariffPrice } from '../contract/index.ts';

/** The price of a day, of prices in the order of their days; undefined before the first one. */
export function priceOn(prices: readonly TariffPrice[], day: string): TariffPrice | undefined {
  return prices.findLast(({ validFrom }) => validFrom <= day);
}
