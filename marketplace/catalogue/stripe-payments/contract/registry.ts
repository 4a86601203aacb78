import type { PaymentProviderAnswer, PaymentProviderParams } from '@isp/billing/contract';
import type { ById, ListQuery, Page, RawRequest } from '@isp/sdk';
import type { PaymentDisputed, PaymentFailed, PaymentRefunded, PaymentSucceeded } from './events.ts';
import type {
  ConfirmPaymentParams,
  CreatePaymentParams,
  Payment,
  PaymentToConfirm,
  Refund,
  RefundParams,
} from './payment.ts';
import type { ByCustomer, PaymentMethods, SetUp } from './payment-method.ts';

declare module '@isp/sdk' {
  interface Actions {
    'stripe-payments.payments.create': { params: CreatePaymentParams; result: PaymentToConfirm };
    'stripe-payments.payments.confirm': { params: ConfirmPaymentParams; result: PaymentToConfirm };
    'stripe-payments.payments.get': { params: ById; result: Payment };
    'stripe-payments.payments.list': { params: ListQuery; result: Page<Payment> };
    'stripe-payments.payments.refund': { params: RefundParams; result: Refund };
    'stripe-payments.methods.set-up': { params: ByCustomer; result: SetUp };
    'stripe-payments.methods.list': { params: ByCustomer; result: PaymentMethods };
    'stripe-payments.provide': { params: PaymentProviderParams; result: PaymentProviderAnswer };
    'stripe-payments.webhook.receive': { params: RawRequest; result: { outcome: string } };
  }
  interface Events {
    'stripe-payments.payment-succeeded': PaymentSucceeded;
    'stripe-payments.payment-failed': PaymentFailed;
    'stripe-payments.payment-refunded': PaymentRefunded;
    'stripe-payments.payment-disputed': PaymentDisputed;
  }
}
