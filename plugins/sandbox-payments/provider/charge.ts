import type { ChargeOutcome, PaymentProviderParams } from '@isp/billing/contract';
import type { Context, Transaction } from '@isp/sdk';
import { charges, countOfMethod, refOf, type SandboxCharge } from '../data/charge-store.ts';
import { type Card, cards, fateOf, nameOf } from '../domain/cards.ts';

type WishOf<W extends PaymentProviderParams['wish']> = Extract<PaymentProviderParams, { wish: W }>;

const lost: ChargeOutcome = { outcome: 'unknown', reason: 'The answer was lost on the way.' };

/** Charges a test card: the same attempt once, whatever its card then says. */
export function charge(
  ctx: Context,
  wish: WishOf<'charge'>,
): Promise<{ outcome: ChargeOutcome; afterMs: number }> {
  return ctx.transaction(async (tx) => {
    const name = nameOf(wish.methodRef);
    const card = name ? cards[name] : undefined;
    if (!name || !card) return { outcome: refused, afterMs: 0 };
    const known = await charges.find(tx, { id: wish.attemptId });
    if (known && known.state !== 'lost') return { outcome: outcomeOf(known), afterMs: 0 };
    const made = await make(ctx, tx, { wish, name, card, wasLost: known !== undefined });
    const isLost = made.state === 'lost' || made.hiddenLooks > 0;
    return { outcome: isLost ? lost : outcomeOf(made), afterMs: card.answersAfterMs ?? 0 };
  });
}

const refused: ChargeOutcome = { outcome: 'declined', code: 'no_such_method', class: 'hard' };

interface Making {
  readonly wish: WishOf<'charge'>;
  readonly name: string;
  readonly card: Card;
  readonly wasLost: boolean;
}

async function make(ctx: Context, tx: Transaction, { wish, name, card, wasLost }: Making) {
  const { attemptId: id, methodRef, amountMinor, currency, offSession } = wish;
  const before = await countOfMethod(tx, methodRef);
  const fate =
    card.isLostOnce && !wasLost ? { state: 'lost' as const } : fateOf(card, { before, offSession });
  const hiddenLooks = card.hiddenLooks ?? 0;
  const words = fate.state === 'declined' ? { code: fate.code, class: fate.class } : {};
  const { state } = fate;
  const row = { id, card: name, methodRef, amountMinor, currency, state, ...words, hiddenLooks };
  await charges.remove(tx, { id });
  const createdAt = ctx.clock.now().toString();
  const made = await charges.insert(tx, { ...row, refundIds: [], createdAt });
  if (card.later && state !== 'lost') {
    const { tells, afterMinutes } = card.later;
    const dueAt = ctx.clock.now().add({ minutes: afterMinutes });
    const timer = { key: `call-back:${id}`, dueAt };
    await ctx.setTimer(tx, 'sandbox-payments.send-webhook', { attemptId: id, tells }, timer);
  }
  return made;
}

/** A charge in the words of the seam. */
export function outcomeOf(charge: SandboxCharge): ChargeOutcome {
  const { state, code = 'declined', class: decline = 'soft' } = charge;
  const chargeRef = refOf(charge);
  if (state === 'declined')
    return { outcome: 'declined', code, class: decline, text: `The card was declined (${code}).`, chargeRef };
  return { outcome: state === 'succeeded' ? 'succeeded' : 'pending', chargeRef };
}

/** What became of an attempt, as far as the card lets it be known. */
export function lookUp(ctx: Context, { attemptId: id }: WishOf<'look-up'>) {
  return ctx.transaction(async (tx) => {
    const known = await charges.find(tx, { id });
    if (!known || known.state === 'lost') return { outcome: 'never-arrived' as const };
    if (known.hiddenLooks <= 0) return outcomeOf(known);
    await charges.change(tx, { id }, { hiddenLooks: known.hiddenLooks - 1 });
    return lost;
  });
}
