import type { Context } from '@isp/sdk';
import type { ChargeOutcome, PaymentAttempt } from '../contract/index.ts';
import { documents } from '../data/document-store.ts';
import { isOver, paymentAttempts, shownAttempt } from '../data/payment-attempt-store.ts';
import { paymentMethods } from '../data/payment-method-store.ts';
import { askForMoney } from '../providers/ask-provider.ts';
import { findProvider } from '../providers/find-provider.ts';
import { noteOutcome } from './note-outcome.ts';

interface Taken {
  readonly attempt: PaymentAttempt;
  readonly methodRef?: string;
  /** Nobody has asked the provider before. */
  readonly isFirst: boolean;
  /** Something of what it is to pay is open, or it is for no invoice. */
  readonly isWanted: boolean;
}

/**
 * Carries a try on, whoever began it: charges when nobody has asked yet, and else looks up what became of it. Only what the
 * provider never got is charged (again), under the same id, which it charges once. Twice at once is like once.
 */
export async function carryAttempt(caller: Context, id: string): Promise<PaymentAttempt> {
  const ctx = caller.asPlugin('what became of a payment attempt');
  const known = await ctx.transaction((tx) => paymentAttempts.get(tx, id), { readOnly: true });
  if (isOver(known)) return shownAttempt(known);
  const offer = await findProvider(ctx, known.provider);
  const taken = await take(ctx, id);
  if (isOver(taken.attempt)) return taken.attempt;
  const { customerId, chargeRef } = taken.attempt;
  if (!taken.isFirst) {
    const about = { attemptId: id, customerId, ...(chargeRef ? { chargeRef } : {}) };
    const found = await askForMoney(ctx, offer, { wish: 'look-up', ...about });
    if (found.outcome !== 'never-arrived') return noteOutcome(ctx, { id, outcome: found, isLook: true });
  }
  return noteOutcome(ctx, { id, outcome: await charge(ctx, taken, offer), isLook: !taken.isFirst });
}

/**
 * Notes that the provider is being asked: from now on nobody charges without looking first. The transaction's result is the
 * try, which is what a request with an Idempotency-Key is answered when this process dies before the provider answers.
 */
async function take(ctx: Context, id: string): Promise<Taken> {
  let rest: Omit<Taken, 'attempt'> = { isFirst: false, isWanted: false };
  const shown = await ctx.transaction(
    async (tx) => {
      const attempt = await paymentAttempts.lock(tx, id);
      const method = await paymentMethods.find(tx, { id: attempt.paymentMethodId });
      const isFirst = attempt.askedAt === undefined;
      if (isFirst && !isOver(attempt))
        await paymentAttempts.change(tx, { id }, { askedAt: ctx.clock.now().toString() });
      const ids = attempt.allocations.map(({ invoiceId }) => invoiceId);
      const open = await documents.listAll(tx, { id: ids, status: 'issued' });
      const isWanted = ids.length === 0 || open.length > 0;
      const isActive = method?.status === 'active';
      rest = { isFirst, isWanted, ...(isActive ? { methodRef: method.providerToken } : {}) };
      return shownAttempt(attempt);
    },
    { audited: false },
  );
  return { attempt: shown, ...rest };
}

async function charge(
  ctx: Context,
  { attempt, methodRef, isWanted }: Taken,
  offer: Parameters<typeof askForMoney>[1],
): Promise<ChargeOutcome> {
  if (!methodRef)
    return notCharged('method_removed', 'The payment method was removed before it was charged.');
  if (!isWanted) return notCharged('paid_otherwise', 'The invoice was settled before it was charged.');
  const { id: attemptId, customerId, amountMinor, currency, origin } = attempt;
  const about = { attemptId, customerId, methodRef, amountMinor, currency };
  const description = `Payment ${attemptId}`;
  const asked = { ...about, description, offSession: origin === 'automatic' };
  return askForMoney(ctx, offer, { wish: 'charge', ...asked }) as Promise<ChargeOutcome>;
}

function notCharged(code: string, text: string): ChargeOutcome {
  return { outcome: 'declined', code, class: 'hard', text };
}
