import { nextTry } from '../dunning/payment-retry.ts';

/** A former try to charge an invoice by itself. */
export interface FormerTry {
  readonly paymentMethodId: string;
  readonly origin: 'automatic' | 'by-hand';
  readonly status: 'pending' | 'succeeded' | 'declined' | 'unknown';
  readonly declineClass?: 'soft' | 'hard' | 'authentication';
  /** When it was known how it ended. */
  readonly settledAt?: Temporal.Instant;
}

/** What automatic payment depends on. The same facts have the same answer, whenever they are looked at. */
export interface AutoPayFacts {
  readonly tries: readonly FormerTry[];
  /** The default method. */
  readonly paymentMethodId: string;
  readonly timezone: string;
  readonly now: Temporal.Instant;
  /** Not before this, as on the due date. */
  readonly notBefore?: Temporal.Instant;
}

/** What is to be done about an open invoice. */
export type NextStep =
  | { readonly kind: 'charge' }
  /** Not yet: look again then. */
  | { readonly kind: 'later'; readonly at: Temporal.Instant }
  /** A try is on its way; what became of it decides. */
  | { readonly kind: 'wait' }
  /** Nothing helps but a person or another method. */
  | { readonly kind: 'give-up' };

/**
 * The next step for an open invoice. What was charged and came back (a chargeback, a refund) is not charged again by
 * itself. Declines of another method do not count: a new default method is a new beginning.
 */
export function nextStep({ tries, paymentMethodId, timezone, now, notBefore }: AutoPayFacts): NextStep {
  if (tries.some(({ status }) => status === 'pending' || status === 'unknown')) return { kind: 'wait' };
  if (tries.some(({ status }) => status === 'succeeded')) return { kind: 'give-up' };
  const declines = tries
    .filter((one) => one.origin === 'automatic' && one.paymentMethodId === paymentMethodId)
    .flatMap(({ settledAt, declineClass }) => (settledAt ? [{ settledAt, declineClass }] : []))
    .sort((one, other) => Temporal.Instant.compare(one.settledAt, other.settledAt));
  const last = declines.at(-1);
  if (!last) return due(notBefore, now);
  const decline = last.declineClass === 'soft' ? 'soft' : 'hard';
  const next = nextTry(
    decline,
    declines.map(({ settledAt }) => settledAt),
    timezone,
  );
  return next.kind === 'retry' ? due(next.at, now) : { kind: 'give-up' };
}

function due(at: Temporal.Instant | undefined, now: Temporal.Instant): NextStep {
  return at && Temporal.Instant.compare(at, now) > 0 ? { kind: 'later', at } : { kind: 'charge' };
}

const minutesUntilLook = [1, 5, 15, 60, 360];
const pendingMinutesUntilLook = [10, 60, 360];
const day = 24 * 60;

/** Minutes until the provider is asked again what became of a try: soon at first, then every day. */
export function minutesUntilNextLook(status: 'pending' | 'unknown', looks: number): number {
  const steps = status === 'unknown' ? minutesUntilLook : pendingMinutesUntilLook;
  return steps[looks] ?? day;
}
