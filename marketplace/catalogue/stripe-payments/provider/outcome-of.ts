import type { ChargeOutcome } from '@isp/billing/contract';
import { failureOf, type StripeFailure, type StripeIntent } from '../domain/payment-facts.ts';

/** What only the customer can do something about. */
const authentication = new Set(['authentication_required', 'authentication_not_handled']);
/** Declines Stripe leaves open that no retry helps: the card is over. */
const over = new Set(['expired_card']);

/** A decline in the words of billing's seam. */
export function declineOf(given: StripeFailure, chargeRef?: string): ChargeOutcome {
  const { code, declineCode, message, hard } = failureOf(given);
  const named = declineCode ?? code;
  const decline = hard || over.has(named) ? 'hard' : 'soft';
  return {
    outcome: 'declined',
    code: wordOf(named),
    class: authentication.has(named) || authentication.has(code) ? 'authentication' : decline,
    text: message.slice(0, 300),
    ...(chargeRef ? { chargeRef } : {}),
  };
}

function wordOf(code: string): string {
  const word = code.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  return /^[a-z]/.test(word) ? word.slice(0, 60) : 'declined';
}

/** How a payment intent stands, in the words of billing's seam. */
export function outcomeOf(intent: StripeIntent): ChargeOutcome {
  const { id: chargeRef, status, last_payment_error: error } = intent;
  if (status === 'succeeded') return { outcome: 'succeeded', chargeRef };
  if (status === 'processing') return { outcome: 'pending', chargeRef };
  if (status === 'requires_action') return declineOf({ code: 'authentication_required' }, chargeRef);
  return declineOf(error ?? { code: status === 'canceled' ? 'cancelled' : status }, chargeRef);
}
