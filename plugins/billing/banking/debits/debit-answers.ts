import type { ChargeOutcome, PaymentProviderParams } from '../../contract/index.ts';

/** What billing asks with one of its wishes. */
export type WishOf<W extends PaymentProviderParams['wish']> = Extract<PaymentProviderParams, { wish: W }>;

/** A debit that no later try can make good. */
export function hard(code: string, text: string): ChargeOutcome {
  return { outcome: 'declined', code, class: 'hard', text };
}

/** Whether a text may be asked for as the id of a row: PostgreSQL refuses others. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
