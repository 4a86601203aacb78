import type { PaymentAttempt } from '../contract/index.ts';

/** What events tell of a try. */
export function aboutAttempt(attempt: PaymentAttempt) {
  const { id: attemptId, customerId, resellerId, paymentMethodId, provider, method } = attempt;
  const { amountMinor, currency, invoiceId, origin } = attempt;
  const about = { attemptId, customerId, resellerId, paymentMethodId, provider, method };
  return { ...about, amountMinor, currency, ...(invoiceId ? { invoiceId } : {}), origin };
}
