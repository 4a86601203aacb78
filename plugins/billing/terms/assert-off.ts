import { validationFailed } from '@isp/sdk';
import { parseExact } from '@isp/sdk/money';
import { type BillingAccount, billingErrors, type DiscountOff } from '../contract/index.ts';

const hundred = parseExact('100');

/** Refuses a share of nothing or of more than all, and an amount in another currency than the account's. */
export function assertOff(off: DiscountOff, account?: Pick<BillingAccount, 'id' | 'currency'>): void {
  if (off.kind === 'amount') {
    if (account && off.currency !== account.currency)
      throw billingErrors.BILLING_OTHER_CURRENCY({ id: account.id, currency: account.currency });
    return;
  }
  const percent = parseExact(off.percent);
  const isPossible = percent.compare(parseExact('0')) > 0 && percent.compare(hundred) <= 0;
  const message = 'is to be more than 0 and at most 100';
  if (!isPossible) throw validationFailed([{ path: '/off/percent', message }]);
}
