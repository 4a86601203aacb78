import type { OpenInvoice } from '../ledger/allocate.ts';
import type { DunningFacts } from './dunning-facts.ts';

/** A reminder of an invoice, by its days from the due date. */
export interface Reminder {
  readonly invoiceId: string;
  readonly step: number;
}

interface Step extends Reminder {
  readonly at: Temporal.Instant;
  readonly openMinor: bigint;
}

/**
 * The reminder to send now: the latest step an invoice has reached, unless it was asked for. Steps that were missed are
 * skipped, never sent all at once. The oldest invoice comes first; small debts are left alone.
 */
export function reminderFor(facts: DunningFacts, open: readonly OpenInvoice[]): Reminder | undefined {
  const { now, policy } = facts;
  const reached = open.flatMap((invoice) => {
    const last = stepsOf(facts, invoice).findLast(({ at }) => isBy(at, now));
    return last ? [last] : [];
  });
  if (sumOf(reached) <= policy.toleranceMinor) return undefined;
  const waiting = reached.filter((step) => !isAsked(facts, step));
  const [next] = waiting.sort((one, other) => ageOf(open, one) - ageOf(open, other));
  return next && { invoiceId: next.invoiceId, step: next.step };
}

/** The reminder after that, and when; undefined when none is to come. */
export function nextReminder(
  facts: DunningFacts,
  open: readonly OpenInvoice[],
): (Reminder & { at: Temporal.Instant }) | undefined {
  const all = open.flatMap((invoice) => stepsOf(facts, invoice));
  const later = all.filter((step) => !isBy(step.at, facts.now) && !isAsked(facts, step));
  const next = later
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .find(({ at }) => sumOf(firstSteps(all).filter((one) => isBy(one.at, at))) > facts.policy.toleranceMinor);
  return next && { invoiceId: next.invoiceId, step: next.step, at: next.at };
}

function stepsOf({ policy, calendar }: DunningFacts, { id, dueOn, openMinor }: OpenInvoice): Step[] {
  return policy.reminderSteps.map((step) => {
    const day = dueOn.add({ days: step });
    const local = day.toZonedDateTime({ timeZone: calendar.timezone, plainTime: policy.remindTime });
    return { invoiceId: id, step, at: local.toInstant(), openMinor };
  });
}

/** One step of each invoice: its first. */
function firstSteps(steps: readonly Step[]): Step[] {
  return [...Map.groupBy(steps, ({ invoiceId }) => invoiceId).values()].flatMap(([first]) => first ?? []);
}

function isAsked({ sent }: DunningFacts, { invoiceId, step }: Reminder): boolean {
  return sent.some((one) => one.invoiceId === invoiceId && one.step >= step);
}

function ageOf(open: readonly OpenInvoice[], { invoiceId }: Reminder): number {
  const ages = [...open].sort((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
  return ages.findIndex(({ id }) => id === invoiceId);
}

function isBy(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now) <= 0;
}

function sumOf(steps: readonly Step[]): bigint {
  return steps.reduce((sum, { openMinor }) => sum + openMinor, 0n);
}
