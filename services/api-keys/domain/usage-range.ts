import { platformErrors } from '@isp/sdk';
import type { UsageCounts, UsagePeriod } from '../contract/index.ts';

/** Which days of UTC a question for usage is about. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

interface Asked {
  readonly granularity?: 'day' | 'month' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const mostDays = 1_100;

/** The days asked for; by default the last 31 days, or this month and the eleven before. Months are taken whole. */
export function usageDays({ granularity = 'day', from, to }: Asked, today: Temporal.PlainDate): Days {
  const byMonth = granularity === 'month';
  const last = to ? Temporal.PlainDate.from(to) : today;
  const first = from ? Temporal.PlainDate.from(from) : last.subtract(byMonth ? { months: 11 } : { days: 30 });
  const whole = byMonth
    ? { from: first.with({ day: 1 }), to: last.with({ day: last.daysInMonth }) }
    : { from: first, to: last };
  assertRange(whole.from, whole.to);
  return { from: whole.from.toString(), to: whole.to.toString() };
}

function assertRange(from: Temporal.PlainDate, to: Temporal.PlainDate): void {
  const days = from.until(to, { largestUnit: 'day' }).days;
  if (days >= 0 && days <= mostDays) return;
  const message = days < 0 ? 'lies after "to"' : `lies more than ${mostDays} days before "to"`;
  throw platformErrors.VALIDATION_FAILED(
    { summary: `from ${message}` },
    { errors: [{ path: '/from', message }] },
  );
}

const nothing: UsageCounts = {
  calls: 0,
  succeeded: 0,
  clientErrors: 0,
  serverErrors: 0,
  unanswered: 0,
  refused: 0,
};

/** The sum of the periods. */
export function totalOf(periods: readonly UsagePeriod[]): UsageCounts {
  return periods.reduce(
    (sum, one) => ({
      calls: sum.calls + one.calls,
      succeeded: sum.succeeded + one.succeeded,
      clientErrors: sum.clientErrors + one.clientErrors,
      serverErrors: sum.serverErrors + one.serverErrors,
      unanswered: sum.unanswered + one.unanswered,
      refused: sum.refused + one.refused,
    }),
    nothing,
  );
}
