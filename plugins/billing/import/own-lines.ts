import type { OwnLine } from '../domain/import/compare-lines.ts';
import { sumDocument } from '../domain/plan/document-sums.ts';
import type { Line } from '../domain/plan/facts.ts';
import type { PlannedBill } from '../domain/plan/plan-bill.ts';

/** The lines billing would bill, to be compared without taxes on top or with them. */
export function ownLines(
  bills: readonly PlannedBill[],
  { currency, amounts }: { currency: string; amounts: 'net' | 'gross' },
): OwnLine[] {
  const lines = bills.flatMap(({ charges, credits }) => [...charges, ...credits]);
  return lines.map((line) => toOwnLine(line, currency, amounts));
}

function toOwnLine(line: Line, currency: string, amounts: 'net' | 'gross'): OwnLine {
  const { text, amountMinor, from, to, serviceId, days, denominatorDays, discounts = [] } = line;
  const { netMinor, grossMinor } = sumDocument([line], currency);
  return {
    text,
    amountMinor: amounts === 'gross' ? grossMinor : amountMinor,
    ...(from && to ? { from: from.toString(), to: to.toString() } : {}),
    ...(serviceId ? { serviceId } : {}),
    ...(days !== undefined && denominatorDays !== undefined ? { days, denominatorDays } : {}),
    discountMinor: discounts.reduce((sum, one) => sum + one.amountMinor, 0n),
    netMinor,
    grossMinor,
  };
}
