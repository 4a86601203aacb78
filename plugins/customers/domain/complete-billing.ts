import type { Billing } from '../contract/index.ts';

/** How a customer is billed when nothing else is said. */
export const defaultBilling: Billing = {
  type: 'postpaid',
  currency: 'EUR',
  timezone: 'UTC',
  billCycleDay: 1,
};

/** Billing settings with the defaults filled in. */
export function completeBilling(given: Partial<Billing> = {}): Billing {
  return { ...defaultBilling, ...given };
}
