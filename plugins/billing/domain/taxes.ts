import { type Exact, exact, exactOfMinor, roundToMinor, sumExact } from '@isp/sdk/money';
import { isBefore } from './civil-dates.ts';

/** A tax as it is in force for some time. */
export interface Tax {
  readonly id: string;
  /** 20 for 20 %. */
  readonly percent: Exact;
  /** Whether prices contain it already. */
  readonly inclusive: boolean;
  readonly validFrom?: Temporal.PlainDate;
  /** Last day. */
  readonly validTo?: Temporal.PlainDate;
}

/** An amount to be taxed, and by what. */
export interface TaxedLine {
  readonly amountMinor: bigint;
  readonly taxes: readonly Tax[];
}

/** What one tax comes to: exact per line, rounded once in total. */
export interface TaxTotal {
  readonly id: string;
  readonly amountMinor: bigint;
  readonly inclusive: boolean;
  /** By line, in major units, not rounded. */
  readonly exactByLine: readonly Exact[];
}

/** A document's sums: `netMinor` and all taxes add up to `grossMinor`. */
export interface TaxedDocument {
  readonly netMinor: bigint;
  readonly taxes: readonly TaxTotal[];
  readonly grossMinor: bigint;
}

const hundred = 100n;

/**
 * Taxes the lines of one document. Each line's tax stays exact; the total of each tax is rounded once. Taxes of one
 * line are reckoned on the same net amount, never on one another. An inclusive tax is taken out of the amount.
 */
export function taxDocument(lines: readonly TaxedLine[], currency: string): TaxedDocument {
  const ids = [...new Set(lines.flatMap(({ taxes }) => taxes.map(({ id }) => id)))];
  const taxes = ids.map((id) => totalOf(id, lines, currency));
  const sum = lines.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const sumTaxes = (inclusive: boolean) =>
    taxes
      .filter((tax) => tax.inclusive === inclusive)
      .reduce((total, { amountMinor }) => total + amountMinor, 0n);
  return { netMinor: sum - sumTaxes(true), taxes, grossMinor: sum + sumTaxes(false) };
}

function totalOf(id: string, lines: readonly TaxedLine[], currency: string): TaxTotal {
  const found = lines.map((line) => line.taxes.find((tax) => tax.id === id));
  const exactByLine = lines.map((line, index) => lineTax(line, found[index], currency));
  return {
    id,
    amountMinor: roundToMinor(sumExact(exactByLine), currency),
    inclusive: found.some((tax) => tax?.inclusive),
    exactByLine,
  };
}

function lineTax(line: TaxedLine, tax: Tax | undefined, currency: string): Exact {
  return tax ? exactNet(line, currency).mul(tax.percent).div(hundred) : exact(0n);
}

/** A line without the taxes its amount contains, in major units, not rounded. */
export function exactNet(
  {
    amountMinor,
    taxes,
  }: Pick<TaxedLine, 'amountMinor'> & { taxes: readonly Pick<Tax, 'percent' | 'inclusive'>[] },
  currency: string,
): Exact {
  const contained = sumExact(taxes.filter(({ inclusive }) => inclusive).map(({ percent }) => percent));
  return exactOfMinor(amountMinor, currency).mul(hundred).div(contained.add(hundred));
}

/** Freedom from taxes, proved by a certificate. */
export interface TaxExemption {
  /** Last day. */
  readonly validTo: Temporal.PlainDate;
}

/** The taxes in force on a day, for somebody who may be exempt that day. */
export function taxesOn(day: Temporal.PlainDate, taxes: readonly Tax[], exemption?: TaxExemption): Tax[] {
  if (exemption && !isBefore(exemption.validTo, day)) return [];
  return taxes.filter(({ validFrom, validTo }) => {
    const hasBegun = !validFrom || !isBefore(day, validFrom);
    return hasBegun && (!validTo || !isBefore(validTo, day));
  });
}
