import { parseExact } from '@isp/sdk/money';
import { taxDocument } from '../taxes.ts';
import type { KeptTax, Line } from './facts.ts';

/** A document's sums in minor units. */
export interface DocumentSums {
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly grossMinor: bigint;
  readonly taxes: readonly (KeptTax & { readonly amountMinor: bigint })[];
}

/** Adds up the lines of one document; the total of each tax is rounded once. */
export function sumDocument(
  lines: readonly Pick<Line, 'amountMinor' | 'taxes'>[],
  currency: string,
): DocumentSums {
  const kept = new Map(lines.flatMap(({ taxes }) => taxes.map((tax) => [tax.id, tax] as const)));
  const taxed = lines.map(({ amountMinor, taxes }) => ({
    amountMinor,
    taxes: taxes.map(({ id, ratePercent, inclusive }) => ({
      id,
      percent: parseExact(ratePercent),
      inclusive,
    })),
  }));
  const { netMinor, grossMinor, taxes } = taxDocument(taxed, currency);
  return {
    netMinor,
    grossMinor,
    taxMinor: grossMinor - netMinor,
    taxes: taxes.map(({ id, amountMinor }) => ({ ...(kept.get(id) as KeptTax), amountMinor })),
  };
}
