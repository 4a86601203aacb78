import type { Money } from '@isp/sdk';
import type { DisputeStatus, PaymentFailure } from './payment.ts';

interface AboutPayment {
  readonly paymentId: string;
  readonly customerId: string;
  readonly resellerId: string;
}

/** The money is Stripe's to hand over. Once per payment. */
export interface PaymentSucceeded extends AboutPayment {
  readonly amount: Money;
}

/** A try was declined; the payment may still succeed with another method. */
export interface PaymentFailed extends AboutPayment {
  readonly amount: Money;
  readonly failure: PaymentFailure;
}

/** Some of it went back. */
export interface PaymentRefunded extends AboutPayment {
  /** What went back since the event before. */
  readonly refunded: Money;
  /** What went back in all. */
  readonly refundedInAll: Money;
}

/** The customer's bank takes the money back for now (`open`), gives it back (`won`) or keeps it (`lost`). */
export interface PaymentDisputed extends AboutPayment {
  readonly disputed: Money;
  readonly status: DisputeStatus;
  readonly reason: string;
}
