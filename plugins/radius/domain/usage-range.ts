import { radiusErrors } from '../contract/index.ts';

const defaultDays = 30;
/** More would be thousands of rows in one answer. */
const mostDays = { hour: 62, day: 800, period: 800 } as const;

/** The time asked for, as instants. @throws `RADIUS_USAGE_RANGE` when it is empty, too long or in no time zone. */
export function usageRange(
  asked: { from?: string | undefined; to?: string | undefined; timeZone: string },
  granularity: keyof typeof mostDays,
  now: Temporal.Instant,
): { from: string; to: string } {
  const to = asked.to ? Temporal.Instant.from(asked.to) : now;
  const from = asked.from ? Temporal.Instant.from(asked.from) : to.subtract({ hours: 24 * defaultDays });
  const days = to.since(from).total('hours') / 24;
  if (days <= 0 || days > mostDays[granularity]) {
    throw radiusErrors.RADIUS_USAGE_RANGE({
      problem: `from must be before to, by ${mostDays[granularity]} days at most with granularity ${granularity}`,
    });
  }
  if (!isTimeZone(asked.timeZone)) {
    throw radiusErrors.RADIUS_USAGE_RANGE({ problem: `there is no time zone ${asked.timeZone}` });
  }
  return { from: from.toString(), to: to.toString() };
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
