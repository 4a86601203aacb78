import type { DateRange } from '../civil-dates.ts';
import type { KnownItem } from '../reconcile.ts';
import type { Line } from './facts.ts';

/** What was billed of recurring charges, as the engine reads it: with what was credited, and which days came back. */
export function knownItems(books: readonly Line[]): KnownItem[] {
  const credits = Map.groupBy(
    books.filter(({ kind }) => kind === 'credit'),
    ({ creditOf }) => creditOf,
  );
  return books.flatMap((line) => {
    if (line.kind !== 'recurring' || !line.from || !line.to) return [];
    const own = credits.get(line.id) ?? [];
    const creditedMinor = own.reduce((sum, { amountMinor }) => sum - amountMinor, 0n);
    const { id, key, from, to, amountMinor, currency } = line;
    return [{ id, key, from, to, amountMinor, currency, creditedMinor, creditedDays: own.flatMap(daysBack) }];
  });
}

/** The days a credit has given back; one that is a favour gives back none. */
function daysBack({ givesBack, from, to }: Line): DateRange[] {
  return givesBack && from && to ? [{ from, to }] : [];
}

/** Whether a charge or usage is in the books, and was not taken back so that it may be billed again. */
export function isBilled(books: readonly Line[], key: string): boolean {
  const billed = books.filter((line) => line.key === key && line.kind !== 'credit');
  const back = books.filter((line) => line.kind === 'credit' && line.key === key && line.givesBack);
  return billed.length > back.length;
}
