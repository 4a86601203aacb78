import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount, DunningPolicy } from '../contract/index.ts';
import { type CaseRow, cases } from '../data/dunning/case-store.ts';
import { policies } from '../data/dunning/policy-store.ts';
import { holds, promises } from '../data/dunning/promise-store.ts';
import { type ReminderRow, reminders } from '../data/dunning/reminder-store.ts';
import { readOpenThings } from '../data/open-things.ts';
import type { DunningFacts, SentReminder } from '../domain/dunning/dunning-facts.ts';
import type { OpenInvoice } from '../domain/ledger/allocate.ts';
import { localDate } from '../domain/local-date.ts';
import { calendarOf, type Dunned, lastDueDay, policyFor, ruleOf } from './policy-for.ts';

/** What is known of a customer, as the rules read it and as people are told. */
export interface Known {
  readonly facts: DunningFacts;
  readonly policy: DunningPolicy;
  readonly open: CaseRow | undefined;
  /** Why nothing is done, although something may be due. */
  readonly exclusion: string | undefined;
  /** Invoices that are a matter of dunning: due, or soon. */
  readonly invoices: readonly OpenInvoice[];
  readonly reminders: readonly ReminderRow[];
}

/** Reads everything dunning of a customer depends on; its account is locked. */
export async function readFacts(
  ctx: Context,
  tx: Transaction,
  { account, customer }: { account: BillingAccount; customer: Dunned },
): Promise<Known> {
  const { id: customerId, timezone } = account;
  const now = ctx.clock.now();
  const all = await policies.listAll(tx, {});
  const policy = policyFor(all, customer);
  const open = await cases.find(tx, { customerId, status: 'open' });
  const things = (await readOpenThings(tx, [customerId])).get(customerId);
  const sent = await reminders.listAll(tx, { customerId });
  const exclusion =
    exclusionOf(policy, customer) ?? (await pausedFor(tx, customerId, localDate(now, timezone)));
  const promised = open ? await lastPromise(tx, open.id) : undefined;
  const blockedAt = open && open.wish !== 'free' ? open.blockedAt : undefined;
  const isBy = ({ dueOn }: OpenInvoice) => Temporal.PlainDate.compare(dueOn, lastDueDay(all, now)) <= 0;
  return {
    ...{ policy, open, exclusion, reminders: sent },
    invoices: (things?.invoices ?? []).filter(isBy),
    facts: {
      ...{ policy: ruleOf(policy), calendar: calendarOf(policy, timezone), now },
      invoices: things?.invoices ?? [],
      creditMinor: (things?.sources ?? []).reduce((sum, { leftMinor }) => sum + leftMinor, 0n),
      isExempt: exclusion !== undefined,
      sent: sent.flatMap((reminder) => asFact(reminder)),
      ...(promised ? { promisedUntil: promised } : {}),
      ...(blockedAt ? { blockedAt: Temporal.Instant.from(blockedAt) } : {}),
    },
  };
}

/** One that was dropped since nothing was open any more was none. */
function asFact({ invoiceId, step, status, leftAt }: ReminderRow): SentReminder[] {
  if (status === 'dropped') return [];
  if (leftAt) return [{ invoiceId, step, at: Temporal.Instant.from(leftAt) }];
  const isOver = status === 'failed' || status === 'no-address';
  return [{ invoiceId, step, at: isOver ? 'failed' : 'on-its-way' }];
}

function exclusionOf({ exemptTags }: DunningPolicy, { tags }: Dunned): string | undefined {
  const tag = tags.find((one) => exemptTags.includes(one));
  return tag && `customers with the tag ${tag} are not dunned`;
}

async function pausedFor(
  tx: Transaction,
  customerId: string,
  today: Temporal.PlainDate,
): Promise<string | undefined> {
  const hold = await holds.find(tx, { customerId });
  if (!hold || (hold.until && hold.until < today.toString())) return undefined;
  return `paused${hold.until ? ` until ${hold.until}` : ''}: ${hold.reason}`;
}

async function lastPromise(tx: Transaction, caseId: string): Promise<Temporal.PlainDate | undefined> {
  const days = (await promises.listAll(tx, { caseId })).map(({ until }) => until).sort();
  const last = days.at(-1);
  return last === undefined ? undefined : Temporal.PlainDate.from(last);
}
