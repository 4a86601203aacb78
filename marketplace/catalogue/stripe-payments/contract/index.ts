export { stripeErrors } from './errors.ts';
export type { PaymentDisputed, PaymentFailed, PaymentRefunded, PaymentSucceeded } from './events.ts';
export {
  ConfirmPaymentParams,
  CreatePaymentParams,
  DisputeStatus,
  ListPaymentsParams,
  Payment,
  PaymentFailure,
  PaymentStatus,
  PaymentToConfirm,
  Refund,
  RefundParams,
} from './payment.ts';
export { ByCustomer, PaymentMethod, PaymentMethods, SetUp } from './payment-method.ts';
export type {} from './registry.ts';
