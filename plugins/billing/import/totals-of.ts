import { toAmountMinor } from '@isp/sdk/money';
import type { BillingImportAnswer } from '../contract/index.ts';
import type { ImportEntry } from '../data/import-store.ts';

/** What entries come to, by currency. */
export function totalsOf(entries: readonly ImportEntry[]): BillingImportAnswer['totals'] {
  const currencies = Map.groupBy(entries, ({ currency }) => currency);
  return [...currencies].map(([currency, own]) => ({
    currency,
    rows: own.length,
    amountMinor: toAmountMinor(own.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n)),
  }));
}
