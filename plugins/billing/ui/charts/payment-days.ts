import type { AnswerOf } from '@isp/sdk/ui';
import { dayAfter } from '../shared/money.ts';

type Row = AnswerOf<'/billing/reports/payments-by-day', 'get'>['data'][number];

/** What came in and went back of one currency, day by day. */
export interface PaymentDays {
  readonly currency: string;
  readonly times: readonly number[];
  readonly net: readonly number[];
  readonly netMinor: number;
  readonly attempts: number;
  readonly succeeded: number;
}

/** Noon of each day, so that it is the same day in every zone, in seconds. */
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1_000;

/** Rows of a report by currency, the one with most payments first; days without a row are days without money. */
export function byCurrency(rows: readonly Row[], from: string, to: string): readonly PaymentDays[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  const groups = Object.entries(Object.groupBy(rows, ({ currency }) => currency));
  return groups
    .map(([currency, own = []]) => {
      const sum = (figure: 'netMinor' | 'attempts' | 'succeeded' | 'payments') =>
        own.reduce((all, row) => all + row[figure], 0);
      const ofDay = new Map(own.map((row) => [row.day, row.netMinor]));
      return {
        currency,
        payments: sum('payments'),
        times: days.map(noonOf),
        net: days.map((day) => ofDay.get(day) ?? 0),
        netMinor: sum('netMinor'),
        attempts: sum('attempts'),
        succeeded: sum('succeeded'),
      };
    })
    .sort((one, other) => other.payments - one.payments);
}
