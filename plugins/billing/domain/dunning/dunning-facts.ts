import type { OpenInvoice } from '../ledger/allocate.ts';
import type { BusinessCalendar } from './business-days.ts';
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
  /** Reminders that were asked for. */
  readonly sent: readonly SentReminder[];
  /** The promise to pay that is in force. */
  readonly promisedUntil?: Temporal.PlainDate;
  /** When services were really blocked, if they are. */
  readonly blockedAt?: Temporal.Instant;
}

/** A reminder that was asked for: none is asked for twice, and only one that left has told anybody. */
export interface SentReminder {
  readonly invoiceId: string;
  /** Days from the due date, as in the policy. */
  readonly step: number;
  /** When it left, or that it has not, yet or for good. */
  readonly at: Temporal.Instant | 'on-its-way' | 'failed';
}
