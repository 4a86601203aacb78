import type { StripeIntent } from '../domain/payment-facts.ts';

/** A charge, as far as this plugin looks. */
export interface StripeCharge {
  readonly payment_intent: string | null;
  readonly amount_refunded: number;
  readonly currency: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface StripeDispute {
  readonly payment_intent: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly reason: string;
  readonly status: string;
}

/** A call-back. `created` is in seconds since 1970. */
export interface StripeEvent {
  readonly id: string;
  readonly type: string;
  readonly created: number;
  readonly data: { readonly object: StripeIntent | StripeCharge | StripeDispute };
}

/** A signed body as an event; undefined when it is none. */
export function readEvent(body: string): StripeEvent | undefined {
  try {
    const event = JSON.parse(body) as Partial<StripeEvent> | null;
    const sound =
      typeof event?.id === 'string' && typeof event.type === 'string' && Number.isInteger(event.created);
    return sound && typeof event.data?.object === 'object' ? (event as StripeEvent) : undefined;
  } catch {
    return undefined;
  }
}
