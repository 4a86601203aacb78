export { exactOfMinor, formatExact, formatMinor, formatUnits, parseMinor } from './decimal.ts';
export { moneyErrors } from './errors.ts';
export { type Exact, exact, parseExact, sumExact } from './exact.ts';
export { minorExponent } from './minor-exponent.ts';
export { roundToMinor, roundToPlaces } from './round.ts';
export { splitByLargestRemainder } from './split.ts';
export { fromAmountMinor, toAmountMinor } from './wire.ts';
