import type { BillingAccount } from '../contract/index.ts';

/** Whether somebody pays in advance, from a balance or for a period. */
export function isPrepaid({ type }: Pick<BillingAccount, 'type'>): boolean {
  return type === 'prepaid-balance' || type === 'prepaid-period';
}
