import type { Customer } from '@isp/customers/contract';
import type { DunningPolicy } from '../contract/index.ts';
import type { BusinessCalendar } from '../domain/dunning/business-days.ts';
import type { DunningPolicy as Rule } from '../domain/dunning/dunning-policy.ts';
import { defaultPolicyId } from './default-policy.ts';

/** What of a customer decides how it is dunned. */
export type Dunned = Pick<Customer, 'id' | 'type' | 'tags' | 'name' | 'email'>;

/** The policy of a customer: the one with its tag, then the one of its type, then the one for all. */
export function policyFor(policies: readonly DunningPolicy[], { type, tags }: Dunned): DunningPolicy {
  const fitting = policies.filter(
    ({ customerType, tag }) =>
      (customerType === undefined || customerType === type) && (tag === undefined || tags.includes(tag)),
  );
  const [best] = fitting.toSorted(
    (one, other) => weightOf(other) - weightOf(one) || (one.id < other.id ? -1 : 1),
  );
  return best ?? (policies.find(({ id }) => id === defaultPolicyId) as DunningPolicy);
}

function weightOf({ customerType, tag }: DunningPolicy): number {
  return (tag === undefined ? 0 : 2) + (customerType === undefined ? 0 : 1);
}

/** A policy as the rules of dunning read it. */
export function ruleOf(policy: DunningPolicy): Rule {
  return {
    reminderSteps: policy.reminderDays.toSorted((one, other) => one - other),
    remindTime: Temporal.PlainTime.from(policy.remindTime),
    toleranceMinor: BigInt(policy.toleranceMinor),
    blockAfterDays: policy.blockAfterDays,
    blockTime: Temporal.PlainTime.from(policy.blockTime),
    hoursAfterReminder: policy.hoursAfterReminder,
    deactivateAfterDays: policy.deactivateAfterDays,
    promiseEveryDays: policy.promiseEveryDays,
    promiseMaxDays: policy.promiseMaxDays,
  };
}

/** The calendar of a policy for customers of a zone. */
export function calendarOf({ calendar }: DunningPolicy, timezone: string): BusinessCalendar {
  const here = calendar.holidays.filter((one) => one.timezone === undefined || one.timezone === timezone);
  return { timezone, weekend: calendar.weekend, holidays: new Set(here.map(({ date }) => date)) };
}

/** The last day an invoice may be due on to be a matter of dunning already, wherever its customer is. */
export function lastDueDay(policies: readonly DunningPolicy[], now: Temporal.Instant): Temporal.PlainDate {
  const ahead = policies
    .flatMap(({ reminderDays }) => reminderDays)
    .reduce((most, days) => Math.max(most, -days), 0);
  return now.add({ hours: 14 }).toZonedDateTimeISO('UTC').toPlainDate().add({ days: ahead });
}
