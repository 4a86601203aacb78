import { exactOfMinor } from '@isp/sdk/money';
import { splitBundle } from '../splits.ts';
import type { Line, Terms } from './facts.ts';

/** What of a bundle's line is for which component, by what they cost alone; other lines have no parts. */
export function partsOfLine(amountMinor: bigint, terms: Terms | undefined): Pick<Line, 'parts'> {
  if (!terms?.parts || terms.parts.length === 0) return {};
  const { parts, currency } = terms;
  const components = parts.map(({ tariffId, listMinor }) => ({
    id: tariffId,
    listPrice: exactOfMinor(BigInt(listMinor), currency),
  }));
  const amounts = splitBundle(amountMinor, components);
  return {
    parts: parts.map(({ tariffId, name: text }, index) => ({
      ...{ tariffId, text },
      amountMinor: amounts[index]?.amountMinor ?? 0n,
    })),
  };
}
