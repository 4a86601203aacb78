import type { DeclineClass, MethodKind } from '@isp/billing/contract';

/** What a charge of a card comes to. */
export type Fate =
  | { readonly state: 'succeeded' }
  | { readonly state: 'declined'; readonly code: string; readonly class: DeclineClass }
  /** Told later, by a call-back. */
  | { readonly state: 'pending' };

/** How a test card behaves. */
export interface Card {
  readonly does: string;
  readonly kind: MethodKind;
  readonly last4: string;
  /** Each charge in turn; the last one stays. */
  readonly fates: readonly [Fate, ...Fate[]];
  /** With the customer there instead. */
  readonly onSession?: Fate;
  /** How a pending charge ends, and what comes after it: minutes of business time later. */
  readonly later?: { readonly tells: 'succeeded' | 'declined' | 'chargeback'; readonly afterMinutes: number };
  /** The answer to the charge is lost, and to so many look-ups. */
  readonly hiddenLooks?: number;
  /** The first request of each charge is lost on the way. */
  readonly isLostOnce?: boolean;
  /** Milliseconds of real time until a charge that is done is answered. */
  readonly answersAfterMs?: number;
  readonly refundsAreDeclined?: boolean;
  /** Months from now until the end of its last month; default: three years. */
  readonly endsInMonths?: number;
}

const yes: Fate = { state: 'succeeded' };
const pending: Fate = { state: 'pending' };
const no = (code: string, decline: DeclineClass = 'soft'): Fate => ({
  state: 'declined',
  code,
  class: decline,
});
const card = { kind: 'card', last4: '4242', fates: [yes] } as const;
const day = 24 * 60;

/** The test cards by name; the token is `tok_` and the name. */
export const cards: Readonly<Record<string, Card>> = {
  success: { ...card, does: 'Every charge succeeds' },
  insufficient_funds: {
    ...card,
    last4: '9995',
    fates: [no('insufficient_funds')],
    does: 'Every charge is declined for want of funds (soft: tried again)',
  },
  do_not_honor_once: {
    ...card,
    last4: '0002',
    fates: [no('do_not_honor'), yes],
    does: 'The first charge is declined without a reason (soft), the next succeeds',
  },
  stolen_card: {
    ...card,
    last4: '9979',
    fates: [no('stolen_card', 'hard')],
    does: 'Every charge is declined for good: stolen',
  },
  expired_card: {
    ...card,
    last4: '0069',
    fates: [no('expired_card', 'hard')],
    endsInMonths: -1,
    does: 'Every charge is declined for good: expired',
  },
  authentication_required: {
    ...card,
    last4: '3155',
    fates: [no('authentication_required', 'authentication')],
    onSession: yes,
    does: 'Charged by itself it is declined, as the customer has to confirm it; by hand it succeeds',
  },
  expires_soon: { ...card, last4: '1881', endsInMonths: 0, does: 'Succeeds, and ends with this month' },
  unknown_then_success: {
    ...card,
    last4: '0101',
    hiddenLooks: 1,
    does: 'The answer is lost, and that to the first look-up; it was charged',
  },
  unknown_then_decline: {
    ...card,
    last4: '0119',
    fates: [no('insufficient_funds')],
    hiddenLooks: 1,
    does: 'The answer is lost, and that to the first look-up; it was declined',
  },
  never_arrives_once: {
    ...card,
    last4: '0127',
    isLostOnce: true,
    does: 'The first request is lost on the way; asked again it succeeds',
  },
  slow_success: {
    ...card,
    last4: '0135',
    answersAfterMs: 5_000,
    does: 'It is charged at once, and answered after 5 s',
  },
  pending_then_success: {
    ...card,
    last4: '0200',
    fates: [pending],
    later: { tells: 'succeeded', afterMinutes: 1 },
    does: 'Pending; a call-back tells of success after 1 minute',
  },
  pending_then_decline: {
    ...card,
    last4: '0218',
    fates: [pending],
    later: { tells: 'declined', afterMinutes: 1 },
    does: 'Pending; a call-back tells of a decline after 1 minute',
  },
  sepa_debit: {
    ...card,
    kind: 'sepa-debit',
    last4: '3000',
    fates: [pending],
    later: { tells: 'succeeded', afterMinutes: 2 * day },
    does: 'A direct debit: pending, and a call-back tells of success after 2 days',
  },
  chargeback: {
    ...card,
    last4: '0259',
    later: { tells: 'chargeback', afterMinutes: 10 * day },
    does: 'Succeeds; a call-back tells of a chargeback after 10 days',
  },
  refund_declined: {
    ...card,
    last4: '7726',
    refundsAreDeclined: true,
    does: 'Succeeds; refunds are declined',
  },
};

/** The name of a test card, of its token or of a stored method. */
export function nameOf(ref: string): string | undefined {
  const [, name] = /^(?:tok|pm)_([a-z0-9_]+?)(?:\.[0-9a-z]+)?$/.exec(ref) ?? [];
  return name !== undefined && Object.hasOwn(cards, name) ? name : undefined;
}

/** What the next charge of a card comes to, after so many before it. */
export function fateOf(card: Card, { before, offSession }: { before: number; offSession: boolean }): Fate {
  if (!offSession && card.onSession) return card.onSession;
  return card.fates[Math.min(before, card.fates.length - 1)] ?? card.fates[0];
}
