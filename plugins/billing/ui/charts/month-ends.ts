import { dayAfter } from '../shared/money.ts';

/** The last days of months before a day, oldest first, and the day itself. */
export function monthEnds(today: string, months: number): readonly string[] {
  const ends: string[] = [];
  for (let first = `${today.slice(0, 8)}01`; ends.length < months; ) {
    const end = dayAfter(first, -1);
    ends.unshift(end);
    first = `${end.slice(0, 8)}01`;
  }
  return [...ends, today];
}
