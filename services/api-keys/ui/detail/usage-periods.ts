/** The counts of one day or month, as far as the chart shows them. */
export interface Period {
  /** `YYYY-MM-DD` or `YYYY-MM`, UTC. */
  readonly period: string;
  readonly calls: number;
  readonly refused: number;
  readonly serverErrors: number;
}

/** Every day or month from the first to the last date, `YYYY-MM-DD`: the ones without calls too, with zeros. */
export function withEmptyPeriods(
  data: readonly Period[],
  { from, to, granularity }: { from: string; to: string; granularity: 'day' | 'month' },
): Period[] {
  const known = new Map(data.map((one) => [one.period, one]));
  const length = granularity === 'day' ? 10 : 7;
  const last = to.slice(0, length);
  const filled: Period[] = [];
  const at = new Date(`${from.slice(0, length)}${granularity === 'day' ? '' : '-01'}T00:00:00Z`);
  for (let period = from.slice(0, length); period <= last; period = at.toISOString().slice(0, length)) {
    filled.push(known.get(period) ?? { period, calls: 0, refused: 0, serverErrors: 0 });
    if (granularity === 'day') at.setUTCDate(at.getUTCDate() + 1);
    else at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return filled;
}

/** When a day or month begins, in seconds since 1970. */
export function secondsOf(period: string): number {
  return Date.parse(`${period.length === 7 ? `${period}-01` : period}T00:00:00Z`) / 1_000;
}
