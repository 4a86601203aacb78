import type { OpenInvoice } from '../ledger/allocate.ts';
import { openAfterCredit, overdueOn } from '../ledger/open-debt.ts';
import { localDate } from '../local-date.ts';
import { type BlockTimes, blockTimes } from './block-times.ts';
import type { DunningFacts } from './dunning-facts.ts';
import { nextReminder, type Reminder, reminderFor } from './reminders.ts';

/** How somebody stands. */
export interface DunningState extends BlockTimes {
  readonly stage: 'current' | 'overdue' | 'blocked' | 'deactivated';
  /** What is overdue and open. */
  readonly debtMinor: bigint;
  /** The invoice that is overdue longest. */
  readonly oldestId?: string;
  /** The one reminder to send now, if any. */
  readonly remind: Reminder | undefined;
  /** What comes next without anybody doing anything. */
  readonly next?: { readonly step: 'remind' | 'block' | 'deactivate'; readonly at: Temporal.Instant };
}

/** Where a customer stands, and what is to be done, by the facts alone. */
export function dunningState(facts: DunningFacts): DunningState {
  const { policy, calendar, now } = facts;
  const today = localDate(now, calendar.timezone);
  const open = openAfterCredit(facts.invoices, facts.creditMinor);
  const debt = overdueOn(today, open, policy.toleranceMinor);
  if (facts.isExempt) return { stage: 'current', debtMinor: debt.amountMinor, remind: undefined };
  const remind = reminderFor(facts, open);
  const first = debt.oldest ?? firstDue(open, policy.toleranceMinor);
  const times = first ? blockTimes(facts, first) : {};
  const stage = debt.oldest ? stageAt(now, times) : 'current';
  const reminder = nextReminder(facts, open);
  const next = soonest([
    ...(remind ? [{ step: 'remind', at: now } as const] : []),
    ...(reminder ? [{ step: 'remind', at: reminder.at } as const] : []),
    ...(times.blockAt && (stage === 'overdue' || stage === 'current')
      ? [{ step: 'block', at: times.blockAt } as const]
      : []),
    ...(times.deactivateAt && stage === 'blocked'
      ? [{ step: 'deactivate', at: times.deactivateAt } as const]
      : []),
  ]);
  return {
    ...{ stage, debtMinor: debt.amountMinor, remind, ...times },
    ...(debt.oldest ? { oldestId: debt.oldest.id } : {}),
    ...(next ? { next } : {}),
  };
}

/** What is due next, and will be overdue if nobody pays. */
function firstDue(open: readonly OpenInvoice[], toleranceMinor: bigint): OpenInvoice | undefined {
  if (open.reduce((sum, { openMinor }) => sum + openMinor, 0n) <= toleranceMinor) return undefined;
  return [...open].sort((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn))[0];
}

function stageAt(now: Temporal.Instant, { blockAt, deactivateAt }: BlockTimes) {
  const isReached = (at: Temporal.Instant | undefined) =>
    at !== undefined && Temporal.Instant.compare(at, now) <= 0;
  if (!isReached(blockAt)) return 'overdue';
  return isReached(deactivateAt) ? 'deactivated' : 'blocked';
}

function soonest<T extends { readonly at: Temporal.Instant }>(steps: readonly T[]): T | undefined {
  return [...steps].sort((one, other) => Temporal.Instant.compare(one.at, other.at))[0];
}
