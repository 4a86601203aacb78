import { exactOfMinor, fromAmountMinor, parseExact, roundToMinor } from '@isp/sdk/money';
import type { DocumentLine } from '../../contract/index.ts';

/**
 * What each line comes to without taxes it contains, in minor units; together the net of the document. What is left over by
 * rounding is part of the largest line.
 */
export function lineNets(lines: readonly DocumentLine[], netMinor: number, currency: string): bigint[] {
  const nets = lines.map((line) => netOf(line, currency));
  const rest = fromAmountMinor(netMinor) - nets.reduce((sum, net) => sum + net, 0n);
  const largest = nets.reduce((best, net, index) => (size(net) > size(nets[best] ?? 0n) ? index : best), 0);
  return nets.map((net, index) => (index === largest ? net + rest : net));
}

const size = (amount: bigint) => (amount < 0n ? -amount : amount);

function netOf({ amountMinor, taxes }: DocumentLine, currency: string): bigint {
  const amount = fromAmountMinor(amountMinor);
  const tax = taxes.find(({ inclusive }) => inclusive);
  if (!tax) return amount;
  return roundToMinor(
    exactOfMinor(amount, currency).mul(100n).div(parseExact(tax.ratePercent).add(100n)),
    currency,
  );
}
