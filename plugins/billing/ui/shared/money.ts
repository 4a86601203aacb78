/** An amount as the kit's `Money` takes it. */
export const money = (amountMinor: number, currency: string) => ({ amountMinor, currency });

/** A day of the calendar (`YYYY-MM-DD`) in a time zone; without one in the browser's. */
export function dayIn(timeZone: string | undefined, at: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(at);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A day some days later, or earlier, in the calendar. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
