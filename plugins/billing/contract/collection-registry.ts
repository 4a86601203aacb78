import type { ById, ListQuery, Page } from '@isp/sdk';
import type { BillingAccount } from './account.ts';
import type {
  PayInvoiceParams,
  PaymentAttempt,
  PaymentWebhookParams,
  RetryPaymentParams,
  WebhookReceipt,
} from './payment-attempt.ts';
import type { CreatePaymentMethodParams, PaymentMethod, SetAutoPayParams } from './payment-method.ts';

interface OfCustomer {
  readonly customerId: string;
  readonly resellerId: string;
  /** Business time. */
  readonly at: string;
}

/** A stored method is about to be charged. */
export interface PaymentAttempted extends OfCustomer {
  readonly attemptId: string;
  readonly paymentMethodId: string;
  readonly provider: string;
  readonly method: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly invoiceId?: string;
  readonly origin: 'automatic' | 'by-hand';
}

/** A charge was declined; `nextRetryAt` when it is tried again by itself. */
export interface PaymentDeclined extends PaymentAttempted {
  readonly declineCode: string;
  readonly declineClass: 'soft' | 'hard' | 'authentication';
  readonly nextRetryAt?: string;
}

/** A stored card is good for so many more days. */
export interface PaymentMethodExpiring extends OfCustomer {
  readonly paymentMethodId: string;
  readonly brand: string;
  readonly last4: string;
  readonly expiresOn: string;
  readonly daysLeft: number;
}

/** A method was stored or removed. */
export interface PaymentMethodChanged extends OfCustomer {
  readonly paymentMethodId: string;
  readonly provider: string;
  readonly method: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'billing.payment-methods.create': { params: CreatePaymentMethodParams; result: PaymentMethod };
    'billing.payment-methods.list': { params: ListQuery; result: Page<PaymentMethod> };
    'billing.payment-methods.get': { params: ById; result: PaymentMethod };
    'billing.payment-methods.make-default': { params: ById; result: PaymentMethod };
    'billing.payment-methods.remove': { params: ById; result: undefined };
    'billing.auto-pay.set': { params: SetAutoPayParams; result: BillingAccount };
    'billing.payment-attempts.list': { params: ListQuery; result: Page<PaymentAttempt> };
    'billing.payment-attempts.get': { params: ById; result: PaymentAttempt };
    'billing.payments.retry': { params: RetryPaymentParams; result: PaymentAttempt };
    'billing.invoices.pay': { params: PayInvoiceParams; result: PaymentAttempt };
    'billing.payments.receive-webhook': { params: PaymentWebhookParams; result: WebhookReceipt };
  }
  interface Events {
    'billing.payment-attempted': PaymentAttempted;
    'billing.payment-declined': PaymentDeclined;
    'billing.payment-method-expiring': PaymentMethodExpiring;
    'billing.payment-method-added': PaymentMethodChanged;
    'billing.payment-method-removed': PaymentMethodChanged;
  }
  interface Jobs {
    'billing.auto-pay': { invoiceId: string };
    'billing.carry-attempt': { attemptId: string };
    'billing.carry-refund': { refundId: string };
    'billing.tell-method-expiring': { paymentMethodId: string; daysLeft: number };
  }
}
