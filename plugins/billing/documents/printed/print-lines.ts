import type { DocumentLine, TaxTotal } from '../../contract/index.ts';
import type { Formats } from './formats.ts';
import type { PrintedLine, PrintedSum } from './printed-document.ts';
import { taxBase } from './tax-base.ts';
import { fill, type Words } from './words.ts';

/** What words and numbers are written with. */
export interface Writing {
  readonly words: Words;
  readonly formats: Formats;
}

/** The sums of a document, and what they are of. */
export interface Summed {
  readonly lines: readonly DocumentLine[];
  readonly currency: string;
  readonly netMinor: number;
  readonly grossMinor: number;
  readonly taxes: readonly TaxTotal[];
}

/** The lines of a document as they are printed. */
export function printLines(lines: readonly DocumentLine[], { words, formats }: Writing): PrintedLine[] {
  return lines.map((line) => ({
    text: line.kind === 'credit' ? `${words.credited}: ${line.text}` : line.text,
    details: [
      ...periodOf(line, { words, formats }),
      ...(line.parts ?? []).map(({ text, amountMinor }) => `${text}: ${formats.money(amountMinor)}`),
      ...(line.discounts ?? []).map(({ text, amountMinor }) => `${text}: ${formats.money(amountMinor)}`),
    ],
    tax: line.taxes
      .map(({ ratePercent, inclusive }) => {
        const rate = formats.rate(ratePercent);
        return inclusive ? fill(words.included, { rate }) : rate;
      })
      .join(', '),
    amount: formats.money(line.amountMinor),
  }));
}

/** The first and the last day, and how much of a cycle that is where it is not all of it. */
function periodOf({ from, to, days, denominatorDays }: DocumentLine, { words, formats }: Writing): string[] {
  if (!from || !to) return [];
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  const period = from === last ? formats.day(from) : `${formats.day(from)} – ${formats.day(last)}`;
  if (days === undefined || denominatorDays === undefined || days === denominatorDays) return [period];
  const shares = { days: formats.count(days), of: formats.count(denominatorDays) };
  return [`${period} (${fill(words.partly, shares)})`];
}

/** Net, each tax with what it is on, and the total. */
export function printSums(of: Summed, { words, formats }: Writing): PrintedSum[] {
  const taxes = of.taxes.map(({ id, name, ratePercent, amountMinor }) => {
    const net = formats.money(taxBase(of.lines, id, of.currency));
    const label = fill(words.taxOf, { name, rate: formats.rate(ratePercent), net });
    return { label, amount: formats.money(amountMinor) };
  });
  return [
    { label: words.net, amount: formats.money(of.netMinor) },
    ...taxes,
    { label: words.total, amount: formats.money(of.grossMinor), isTotal: true },
  ];
}
