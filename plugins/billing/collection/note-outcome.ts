import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount, ChargeOutcome, PaymentAttempt } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type PaymentAttemptRow, paymentAttempts, shownAttempt } from '../data/payment-attempt-store.ts';
import { minutesUntilNextLook } from '../domain/collection/next-step.ts';
import { aboutAttempt } from './about-attempt.ts';
import { bookCharge } from './book-charge.ts';
import { planRetry } from './plan-retry.ts';

/** What somebody says became of a try. */
export interface Noted {
  readonly id: string;
  readonly outcome: ChargeOutcome;
  /** It was looked up. */
  readonly isLook?: boolean;
}

const lookKey = (id: string) => `attempt:${id}`;

/**
 * Writes down how a try ended, once: money that came is booked and stays booked, whatever comes later; a decline stays
 * unless the provider has the money after all. Answers, look-ups and call-backs may come in any order and number.
 */
export function noteOutcome(ctx: Context, noted: Noted): Promise<PaymentAttempt> {
  return ctx.transaction(async (tx) => shownAttempt(await noteIn(ctx, tx, noted)));
}

/** The same within a transaction. */
export async function noteIn(
  ctx: Context,
  tx: Transaction,
  { id, outcome, isLook }: Noted,
): Promise<PaymentAttemptRow> {
  const { customerId } = await paymentAttempts.get(tx, id);
  const account = await accounts.lock(tx, customerId);
  const attempt = await paymentAttempts.lock(tx, id);
  if (attempt.status === 'succeeded') return attempt;
  if (outcome.outcome === 'succeeded') return succeed(ctx, tx, { account, attempt, outcome });
  if (attempt.status === 'declined') return attempt;
  if (outcome.outcome === 'declined') return decline(ctx, tx, { account, attempt, outcome });
  return postpone(ctx, tx, { attempt, outcome, isLook: isLook === true });
}

interface About<O extends ChargeOutcome['outcome']> {
  readonly account: BillingAccount;
  readonly attempt: PaymentAttemptRow;
  readonly outcome: Extract<ChargeOutcome, { outcome: O }>;
}

async function succeed(ctx: Context, tx: Transaction, { account, attempt, outcome }: About<'succeeded'>) {
  const { id } = attempt;
  const { chargeRef } = outcome;
  const settledAt = ctx.clock.now().toString();
  const gone = { declineCode: null, declineClass: null, reason: null, nextRetryAt: null, nextLookAt: null };
  const changes = { status: 'succeeded', chargeRef, settledAt, ...gone } as const;
  const [row] = await paymentAttempts.change(tx, { id }, changes);
  await ctx.clearTimer(tx, lookKey(id));
  await bookCharge(ctx, tx, { account, attempt: row as PaymentAttemptRow });
  return row as PaymentAttemptRow;
}

async function decline(ctx: Context, tx: Transaction, { account, attempt, outcome }: About<'declined'>) {
  const { id } = attempt;
  const { code: declineCode, class: declineClass, text, chargeRef } = outcome;
  const now = ctx.clock.now();
  const settled = { settledAt: now.toString(), nextLookAt: null, ...(chargeRef ? { chargeRef } : {}) };
  const why = { declineCode, declineClass, reason: text ?? null };
  await paymentAttempts.change(tx, { id }, { status: 'declined', ...why, ...settled });
  await ctx.clearTimer(tx, lookKey(id));
  const nextRetryAt = await planRetry(ctx, tx, { account, attempt });
  const again = nextRetryAt ? { nextRetryAt: nextRetryAt.toString() } : {};
  const [row] = await paymentAttempts.change(tx, { id }, again);
  const told = { ...aboutAttempt(attempt), declineCode, declineClass, ...again, at: now.toString() };
  await ctx.publish(tx, 'billing.payment-declined', told);
  return row as PaymentAttemptRow;
}

/** Not known yet, or the provider says later: looked up again by itself. What the provider has once confirmed stays `pending`. */
async function postpone(
  ctx: Context,
  tx: Transaction,
  { attempt, outcome, isLook }: Omit<About<'pending' | 'unknown'>, 'account'> & { readonly isLook: boolean },
) {
  const { id, chargeRef: known } = attempt;
  const status = outcome.outcome === 'pending' || known ? 'pending' : 'unknown';
  const looks = attempt.looks + (isLook ? 1 : 0);
  const dueAt = ctx.clock.now().add({ minutes: minutesUntilNextLook(status, looks) });
  const what = outcome.outcome === 'pending' ? { chargeRef: outcome.chargeRef } : { reason: outcome.reason };
  const changes = { status, ...what, looks, nextLookAt: dueAt.toString() } as const;
  const [row] = await paymentAttempts.change(tx, { id }, changes);
  await ctx.setTimer(tx, 'billing.carry-attempt', { attemptId: id }, { key: lookKey(id), dueAt });
  return row as PaymentAttemptRow;
}
