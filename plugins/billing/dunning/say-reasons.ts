import { formatMinor } from '@isp/sdk/money';
import type { BillingAccount } from '../contract/index.ts';
import type { DunningState } from '../domain/dunning/dunning-state.ts';
import { localDate } from '../domain/local-date.ts';
import type { Known } from './read-facts.ts';

/** Why a customer stands as it does, in words. `numberOf` names invoices. */
export function sayReasons(
  known: Known,
  state: DunningState,
  { account, numberOf }: { account: BillingAccount; numberOf: (invoiceId: string) => string },
): string[] {
  return [...sayDebt(known, state, { account, numberOf }), ...sayWaiting(known, state, account)];
}

function sayDebt(
  { facts, policy }: Known,
  { oldestId, debtMinor }: DunningState,
  { account, numberOf }: { account: BillingAccount; numberOf: (invoiceId: string) => string },
): string[] {
  const { currency, timezone } = account;
  const amount = (minor: bigint) => `${formatMinor(minor, currency)} ${currency}`;
  const oldest = facts.invoices.find(({ id }) => id === oldestId);
  if (oldest) return [`${numberOf(oldest.id)} was due on ${oldest.dueOn}; ${amount(debtMinor)} are overdue`];
  const today = localDate(facts.now, timezone);
  const due = facts.invoices.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) < 0);
  if (facts.isExempt && debtMinor > 0n)
    return [`${amount(debtMinor)} are overdue; nothing is done about it while the customer is left out`];
  if (due.length > 0)
    return [
      `what is overdue is at or below the tolerance of ${amount(BigInt(policy.toleranceMinor))}, or covered by credit`,
    ];
  const next = facts.invoices.toSorted((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn))[0];
  if (!next) return ['nothing is open'];
  return [`${numberOf(next.id)} is due on ${next.dueOn}; ${amount(next.openMinor)} of it are open`];
}

function sayWaiting(
  { facts, reminders }: Known,
  state: DunningState,
  { timezone }: BillingAccount,
): string[] {
  const { promisedUntil } = facts;
  const isRunning =
    promisedUntil && Temporal.PlainDate.compare(promisedUntil, localDate(facts.now, timezone)) >= 0;
  const failed = reminders.find(
    ({ invoiceId, status }) => invoiceId === state.oldestId && status === 'failed',
  );
  return [
    ...(isRunning ? [`promised to pay until ${promisedUntil}`] : []),
    ...(state.waitsFor && state.oldestId ? ['nobody is blocked before a reminder has left'] : []),
    ...(state.waitsFor && failed ? [`a reminder could not be delivered: ${failed.reason ?? ''}`] : []),
  ];
}
