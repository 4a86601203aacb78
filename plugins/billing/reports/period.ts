import { validationFailed } from '@isp/sdk';

/** The days of a report, both included: this month unless said. */
export function periodOf(
  { from, to }: { readonly from?: string; readonly to?: string },
  today: Temporal.PlainDate,
): { readonly from: string; readonly to: string } {
  const first = from ?? today.with({ day: 1 }).toString();
  const start = Temporal.PlainDate.from(first);
  const last = to ?? start.with({ day: start.daysInMonth }).toString();
  if (last < first) throw validationFailed([{ path: '/to', message: `must not be before ${first}` }]);
  return { from: first, to: last };
}
