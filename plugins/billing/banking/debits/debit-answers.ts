import type { ChargeOutcome, PaymentProviderParams } from '../../contract/index.ts';

/** What billing asks with one of its wishes. */
export type WishOf<W extends PaymentProviderParams['wish']> = Extract<PaymentProviderParams, { wish: W }>;

/** A debit that no later try can make good. */
export function hard(code: string, text: string): ChargeOutcome {
  return { outcome: 'declined', code, class: 'hard', text };
}
