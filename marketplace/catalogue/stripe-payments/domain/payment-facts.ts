import type { PaymentFailure, PaymentStatus } from '../contract/index.ts';

/** What Stripe says of a payment intent, as far as this plugin looks. */
export interface StripeIntent {
  readonly id: string;
  readonly status: string;
  readonly client_secret?: string | null;
  readonly last_payment_error?: StripeFailure | null;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface StripeFailure {
  readonly type?: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly message?: string;
  readonly charge?: string;
  readonly payment_intent?: StripeIntent;
}

/** What is known of a payment at one moment. */
export interface PaymentFacts {
  readonly intentId: string;
  readonly status: PaymentStatus;
  readonly failure?: PaymentFailure | undefined;
  /** Seconds since 1970 when Stripe saw it so. */
  readonly at: number;
}

/** Declines after which the same card is never to be tried again (docs.stripe.com/declines/codes). */
const hardDeclines = new Set([
  'stolen_card',
  'lost_card',
  'pickup_card',
  'fraudulent',
  'restricted_card',
  'revocation_of_all_authorizations',
  'revocation_of_authorization',
  'stop_payment_order',
  'invalid_account',
  'new_account_information_available',
]);

const final: readonly PaymentStatus[] = ['succeeded', 'cancelled'];

export function factsOf(intent: StripeIntent, at: number): PaymentFacts {
  const failure = intent.last_payment_error ? failureOf(intent.last_payment_error) : undefined;
  return { intentId: intent.id, status: statusOf(intent.status), failure, at };
}

/** A decline in our words. */
export function failureOf(failure: StripeFailure): PaymentFailure {
  const { code = 'unknown', decline_code: declineCode, message, charge: chargeId } = failure;
  return {
    code,
    ...(declineCode ? { declineCode } : {}),
    message: message ?? 'The payment was declined.',
    hard: hardDeclines.has(declineCode ?? code),
    ...(chargeId ? { chargeId } : {}),
  };
}

/**
 * Whether facts are newer than what is known. Call-backs come in any order: what is final stays, and of the rest the
 * newest counts.
 */
export function isNews(
  facts: PaymentFacts,
  known: { readonly status: PaymentStatus; readonly lastEventAt: number },
): boolean {
  if (final.includes(known.status)) return false;
  return final.includes(facts.status) || facts.at >= known.lastEventAt;
}

function statusOf(stripe: string): PaymentStatus {
  const status = stripe === 'canceled' ? 'cancelled' : stripe.replaceAll('_', '-');
  return status as PaymentStatus;
}
