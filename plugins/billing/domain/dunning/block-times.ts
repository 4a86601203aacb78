import type { OpenInvoice } from '../ledger/allocate.ts';
import { nextBusinessTime } from './business-days.ts';
import type { DunningFacts } from './dunning-facts.ts';

/** When the block and the deactivation come, or what has to be waited for. */
export interface BlockTimes {
  readonly blockAt?: Temporal.Instant;
  readonly deactivateAt?: Temporal.Instant;
  /** Nobody is blocked who was not told. */
  readonly waitsFor?: 'reminder';
}

/**
 * Nobody is blocked without a reminder that left, while one is on its way, within the policy's hours after the last, or while
 * a promise runs. A deactivation keeps the same hours from the block that was really carried out.
 */
export function blockTimes(facts: DunningFacts, { id, dueOn }: OpenInvoice): BlockTimes {
  const { policy, calendar, sent, promisedUntil, blockedAt } = facts;
  const own = sent.filter(({ invoiceId }) => invoiceId === id).map(({ at }) => at);
  const left = own.filter((at) => at instanceof Temporal.Instant).sort(Temporal.Instant.compare);
  const last = left.at(-1);
  if (!last || own.includes('on-its-way')) return { waitsFor: 'reminder' };
  const nominal = dueOn.add({ days: policy.blockAfterDays });
  const promised = promisedUntil?.add({ days: 1 });
  const onOrAfter = promised && Temporal.PlainDate.compare(promised, nominal) > 0 ? promised : nominal;
  const notBefore = last.add({ hours: policy.hoursAfterReminder });
  const blockAt = nextBusinessTime(calendar, policy.blockTime, { onOrAfter, notBefore });
  const told = blockedAt ? blockedAt.add({ hours: policy.hoursAfterReminder }) : blockAt;
  const deactivateAt = nextBusinessTime(calendar, policy.blockTime, {
    onOrAfter: dueOn.add({ days: policy.deactivateAfterDays }),
    ...(told ? { notBefore: told } : {}),
  });
  return { ...(blockAt ? { blockAt } : {}), ...(deactivateAt ? { deactivateAt } : {}) };
}
