import { type Exact, exact } from '@isp/sdk/money';

/** What of a price per period is for a month: of a year of 365 days twelve are equal. */
export const perMonth: Readonly<Record<string, Exact>> = {
  MONTHLY: exact(1n),
  QUARTERLY: exact(1n, 3n),
  ANNUAL: exact(1n, 12n),
  WEEKLY: exact(365n, 84n),
  THIRTY_DAYS: exact(365n, 360n),
};

/** A decimal the database tells: quantities may have places. */
export function exactOf(text: string): Exact {
  const [whole = '0', places = ''] = text.split('.');
  return exact(BigInt(whole + places), 10n ** BigInt(places.length));
}
