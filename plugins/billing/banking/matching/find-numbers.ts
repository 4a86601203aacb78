import { numberOf } from '../../domain/document-number.ts';
import { isCreditorReference, squashed } from './creditor-reference.ts';

/** A number of an invoice that a text seems to name. */
export interface NamedNumber {
  readonly number: string;
  readonly prefix: string;
  readonly sequence: bigint;
  /** It stands there whole: with its prefix and all digits, or in a reference whose check digits fit. */
  readonly isSure: boolean;
}

const shortest = 6;
const longest = 15;

/** Numbers of invoices that what a payer wrote names, however it is spaced; the same one once. */
export function findNumbers(text: string, prefixes: readonly string[]): NamedNumber[] {
  const found = prefixes.flatMap((prefix) => [
    ...inReferences(text, prefix),
    ...asWritten(text, prefix),
    ...runTogether(text, prefix),
  ]);
  const sure = found.filter(({ isSure }) => isSure);
  const best = sure.length > 0 ? sure : found;
  return [...new Map(best.map((one) => [one.number, one])).values()];
}

function named(prefix: string, digits: string, isSure: boolean): NamedNumber {
  const { number, sequence } = numberOf(prefix, BigInt(digits));
  return { number, prefix, sequence, isSure };
}

function inReferences(text: string, prefix: string): NamedNumber[] {
  const pattern = new RegExp(`RF\\d\\d${squashed(prefix)}(\\d{${shortest},${longest}})`, 'g');
  return [...squashed(text).matchAll(pattern)].flatMap(([whole, digits = '']) =>
    lengths(digits).flatMap((length) => {
      const reference = whole.slice(0, whole.length - digits.length + length);
      return isCreditorReference(reference) ? [named(prefix, digits.slice(0, length), true)] : [];
    }),
  );
}

/** `INV-000042`, `inv 000042` and `INV.42`; with fewer digits than it has it is a guess. */
function asWritten(text: string, prefix: string): NamedNumber[] {
  const letters = [...squashed(prefix)].join('[^A-Z0-9]?');
  const pattern = new RegExp(`(?<![A-Z0-9])${letters}[^A-Z0-9]{0,3}(\\d{1,${longest}})(?![0-9])`, 'g');
  return [...text.toUpperCase().matchAll(pattern)].map(([, digits = '']) =>
    named(prefix, digits, digits.length >= shortest),
  );
}

/** Banks break lines inside of numbers: `INV-0000 42`. */
function runTogether(text: string, prefix: string): NamedNumber[] {
  const pattern = new RegExp(`${squashed(prefix)}(\\d{${shortest}})`, 'g');
  return [...squashed(text).matchAll(pattern)].map(([, digits = '']) => named(prefix, digits, false));
}

function lengths(digits: string): number[] {
  return Array.from({ length: digits.length - shortest + 1 }, (_, index) => digits.length - index);
}
