import { exactOfMinor, fromAmountMinor, parseExact, roundToMinor } from '@isp/sdk/money';
import type { DocumentLine, TaxTotal } from '../../contract/index.ts';

/** What lines and taxes of a document are. */
export interface Taxed {
  readonly lines: readonly DocumentLine[];
  readonly taxes: readonly TaxTotal[];
  readonly currency: string;
}

/**
 * What each line comes to without a tax it contains, in minor units; together the net of the document. What is left over by
 * rounding is part of the largest line with that tax. A line has one tax at most.
 */
export function lineNets({ lines, taxes, currency }: Taxed): bigint[] {
  const nets = lines.map((line) => netOf(line, currency));
  for (const tax of taxes.filter(({ inclusive }) => inclusive)) {
    const own = lines.flatMap((line, index) => (line.taxes.some(({ id }) => id === tax.id) ? [index] : []));
    const gross = own.reduce((sum, index) => sum + amountOf(lines[index]), 0n);
    const rest =
      gross - fromAmountMinor(tax.amountMinor) - own.reduce((sum, index) => sum + (nets[index] ?? 0n), 0n);
    const [largest = 0] = own.toSorted((one, other) => (size(nets[one]) < size(nets[other]) ? 1 : -1));
    nets[largest] = (nets[largest] ?? 0n) + rest;
  }
  return nets;
}

const amountOf = (line: DocumentLine | undefined) => fromAmountMinor(line?.amountMinor ?? 0);
const size = (amount = 0n) => (amount < 0n ? -amount : amount);

function netOf({ amountMinor, taxes }: DocumentLine, currency: string): bigint {
  const amount = fromAmountMinor(amountMinor);
  const tax = taxes.find(({ inclusive }) => inclusive);
  if (!tax) return amount;
  const share = parseExact(tax.ratePercent).add(100n);
  return roundToMinor(exactOfMinor(amount, currency).mul(100n).div(share), currency);
}
