import { fromAmountMinor, toAmountMinor } from '@isp/sdk/money';
import type { DocumentLine } from '../../contract/index.ts';
import { sumDocument } from '../../domain/plan/document-sums.ts';

/** What one tax of a document is reckoned on: the net of the lines that carry it, in minor units. */
export function taxBase(lines: readonly DocumentLine[], taxId: string, currency: string): number {
  const taxed = lines
    .filter(({ taxes }) => taxes.some(({ id }) => id === taxId))
    .map(({ amountMinor, taxes }) => ({ amountMinor: fromAmountMinor(amountMinor), taxes }));
  return toAmountMinor(sumDocument(taxed, currency).netMinor);
}
