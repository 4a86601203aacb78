import { toAmountMinor } from '@isp/sdk/money';
import type { Terms } from './facts.ts';

/** Terms as they are stored and shown: the amount as a JSON number. */
export function shownTerms({ parts, taxIds, ...terms }: Terms) {
  return {
    ...terms,
    amountMinor: toAmountMinor(terms.amountMinor),
    ...(parts ? { parts: [...parts] } : {}),
    ...(taxIds ? { taxIds: [...taxIds] } : {}),
  };
}
