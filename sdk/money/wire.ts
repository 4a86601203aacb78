import { moneyErrors } from './errors.ts';

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** Minor units for JSON (`amountMinor`). Throws MONEY_TOO_LARGE above 2^53 - 1, where a JSON number is not exact. */
export function toAmountMinor(amountMinor: bigint): number {
  const tooLarge = amountMinor > largest || amountMinor < -largest;
  if (tooLarge) throw moneyErrors.MONEY_TOO_LARGE({ value: amountMinor });
  return Number(amountMinor);
}

/** Minor units of JSON to calculate with. Throws MONEY_TOO_LARGE when it is not a whole number below 2^53. */
export function fromAmountMinor(amountMinor: number): bigint {
  if (!Number.isSafeInteger(amountMinor)) throw moneyErrors.MONEY_TOO_LARGE({ value: amountMinor });
  return BigInt(amountMinor);
}
