/** What happens to whom does not pay, and when. */
export interface DunningPolicy {
  /** Days from the due date on which is reminded, rising; negative before it. */
  readonly reminderSteps: readonly number[];
  /** Wall clock of the customer from which a reminder leaves on its day. */
  readonly remindTime: Temporal.PlainTime;
  /** Debts up to this are left alone. */
  readonly toleranceMinor: bigint;
  /** Days after the due date. */
  readonly blockAfterDays: number;
  /** Wall clock of the customer; on business days only. */
  readonly blockTime: Temporal.PlainTime;
  /** Hours between the last reminder that left and a block. */
  readonly hoursAfterReminder: number;
  readonly deactivateAfterDays: number;
  /** Days between two promises to pay. */
  readonly promiseEveryDays: number;
  /** How far ahead a promise may be, in days. */
  readonly promiseMaxDays: number;
}

/** Reminders three days before and on the due date; block the day after at 09:00; deactivation after 31 days. */
export const defaultDunningPolicy: DunningPolicy = {
  reminderSteps: [-3, 0],
  remindTime: new Temporal.PlainTime(0),
  toleranceMinor: 0n,
  blockAfterDays: 1,
  blockTime: new Temporal.PlainTime(9),
  hoursAfterReminder: 24,
  deactivateAfterDays: 31,
  promiseEveryDays: 90,
  promiseMaxDays: 14,
};

/** Whether somebody may promise to pay again: his last promise is old enough. */
export function mayPromise(
  { promiseEveryDays }: Pick<DunningPolicy, 'promiseEveryDays'>,
  today: Temporal.PlainDate,
  lastPromiseOn?: Temporal.PlainDate,
): boolean {
  if (!lastPromiseOn) return true;
  return Temporal.PlainDate.compare(lastPromiseOn.add({ days: promiseEveryDays }), today) <= 0;
}
