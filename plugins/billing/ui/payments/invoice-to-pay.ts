import type { MoneyAmount } from '@isp/ui/forms';

/** The invoice a payment is for, where it is for one. */
export interface InvoiceToPay {
  readonly id: string;
  readonly number: string;
  readonly open: MoneyAmount;
}
