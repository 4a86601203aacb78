import type { OpenInvoice } from '../ledger/allocate.ts';
import { openAfterCredit, overdueOn } from '../ledger/open-debt.ts';
import { localDate } from '../local-date.ts';
import { type BusinessCalendar, nextBusinessTime } from './business-days.ts';
import type { DunningPolicy } from './dunning-policy.ts';

/** Everything dunning depends on. The same facts have the same answer, so nothing goes wrong by being late. */
export interface DunningFacts {
  readonly policy: DunningPolicy;
  readonly calendar: BusinessCalendar;
  readonly now: Temporal.Instant;
  /** Not paid, whether due or not. */
  readonly invoices: readonly OpenInvoice[];
  /** The customer's own money, which pays the oldest first. */
  readonly creditMinor: bigint;
  /** Customers that are never dunned, by tag or by hand. */
  readonly isExempt?: boolean;
  /** Reminders that really left. */
  readonly sent: readonly SentReminder[];
  /** The promise to pay that is in force. */
  readonly promisedUntil?: Temporal.PlainDate;
}

/** A reminder that left. */
export interface SentReminder {
  readonly invoiceId: string;
  /** Days from the due date, as in the policy. */
  readonly step: number;
  readonly at: Temporal.Instant;
}

/** How somebody stands. */
export interface DunningState {
  readonly stage: 'current' | 'overdue' | 'blocked' | 'deactivated';
  /** What is overdue and open. */
  readonly debtMinor: bigint;
  /** The one reminder to send now, if any. */
  readonly remind?: { readonly invoiceId: string; readonly step: number };
  /** When the block is to come, or came; unknown until a reminder has left. */
  readonly blockAt?: Temporal.Instant;
  readonly deactivateAt?: Temporal.Instant;
}

/** Where a customer stands, and what is to be done, by the facts alone. */
export function dunningState(facts: DunningFacts): DunningState {
  const { policy, calendar, now } = facts;
  const today = localDate(now, calendar.timezone);
  const open = openAfterCredit(facts.invoices, facts.creditMinor);
  const debt = overdueOn(today, open, policy.toleranceMinor);
  const remind = facts.isExempt ? undefined : reminderFor(facts, open, today);
  if (facts.isExempt || !debt.oldest) return { stage: 'current', debtMinor: debt.amountMinor, remind };
  const times = blockTimes(facts, debt.oldest);
  const isReached = (at: Temporal.Instant | undefined) =>
    at !== undefined && Temporal.Instant.compare(at, now) <= 0;
  const blocked = isReached(times.deactivateAt) ? 'deactivated' : 'blocked';
  return {
    stage: isReached(times.blockAt) ? blocked : 'overdue',
    debtMinor: debt.amountMinor,
    remind,
    ...times,
  };
}

/**
 * The latest step an invoice has reached, unless it left: steps that were missed are skipped, never sent all at once.
 * The oldest invoice comes first; small debts are left alone.
 */
function reminderFor(
  { policy, sent }: DunningFacts,
  open: readonly OpenInvoice[],
  today: Temporal.PlainDate,
) {
  const reached = open.flatMap(({ id, dueOn, openMinor }) => {
    const days = dueOn.until(today, { largestUnit: 'days' }).days;
    const step = policy.reminderSteps.filter((one) => one <= days).at(-1);
    return step === undefined ? [] : [{ id, step, days, openMinor }];
  });
  const total = reached.reduce((sum, { openMinor }) => sum + openMinor, 0n);
  if (total <= policy.toleranceMinor) return undefined;
  const hasLeft = ({ id, step }: { id: string; step: number }) =>
    sent.some((one) => one.invoiceId === id && one.step >= step);
  const [next] = reached.filter((one) => !hasLeft(one)).sort((one, other) => other.days - one.days);
  return next && { invoiceId: next.id, step: next.step };
}

/** Nobody is blocked without a reminder that left, nor within the policy's hours after it, nor while a promise runs. */
function blockTimes({ policy, calendar, sent, promisedUntil }: DunningFacts, { id, dueOn }: OpenInvoice) {
  const left = sent.filter(({ invoiceId }) => invoiceId === id).map(({ at }) => at);
  const last = left.sort(Temporal.Instant.compare).at(-1);
  if (!last) return {};
  const nominal = dueOn.add({ days: policy.blockAfterDays });
  const promised = promisedUntil?.add({ days: 1 });
  const onOrAfter = promised && Temporal.PlainDate.compare(promised, nominal) > 0 ? promised : nominal;
  const notBefore = last.add({ hours: policy.hoursAfterReminder });
  const blockAt = nextBusinessTime(calendar, policy.blockTime, { onOrAfter, notBefore });
  const deactivateOn = dueOn.add({ days: policy.deactivateAfterDays });
  const deactivateAt = nextBusinessTime(calendar, policy.blockTime, {
    onOrAfter: deactivateOn,
    notBefore: blockAt,
  });
  return { blockAt, deactivateAt };
}
