import { exact, roundToMinor, roundToPlaces, splitByLargestRemainder, sumExact } from '@isp/sdk/money';
import { exactNet, type Tax } from '../taxes.ts';
import { type CommissionRule, type CommissionTerm, isEarned } from './commission-rule.ts';

/** A rule of a reseller with what it is for. */
export interface StandingRule extends CommissionTerm {
  readonly id: string;
  readonly rule: CommissionRule;
  /** Amounts of the rule are in it, and invoices of others earn nothing by it. */
  readonly currency?: string;
  /** Only for what is charged for this tariff. */
  readonly tariffId?: string;
}

/** A line of an invoice, as commission sees it. */
export interface EarningLine {
  readonly kind: string;
  /** As priced, with the taxes it contains. */
  readonly amountMinor: bigint;
  readonly taxes: readonly Pick<Tax, 'percent' | 'inclusive'>[];
  readonly tariffId?: string;
  readonly days?: number;
  readonly denominatorDays?: number;
}

/** The invoice, with the day it was issued and the customer's first. */
export interface EarningInvoice {
  readonly netMinor: bigint;
  readonly currency: string;
  readonly on: Temporal.PlainDate;
  readonly customerSince: Temporal.PlainDate;
  readonly lines: readonly EarningLine[];
}

/** What of an invoice a rule is for. */
export interface CommissionPart {
  readonly ruleId: string;
  /** With the buying price of what was really sold, for a margin. */
  readonly rule: CommissionRule;
  readonly netMinor: bigint;
}

/**
 * Takes an invoice apart by the rules of one reseller. For each line one rule counts at most: one for its tariff before one
 * for all, and of several the newest. The parts' net amounts are those of their lines, and sum to the invoice's.
 */
export function commissionParts(rules: readonly StandingRule[], invoice: EarningInvoice): CommissionPart[] {
  const inForce = rules
    .filter((rule) => !rule.currency || rule.currency === invoice.currency)
    .filter((rule) => isEarned(rule, invoice))
    .toSorted(byRank);
  const groups = [...Map.groupBy(invoice.lines, (line) => inForce.find((rule) => isFor(rule, line)))];
  const nets = netOf(
    groups.map(([, lines]) => lines),
    invoice,
  );
  return groups.flatMap(([rule, lines], index) =>
    rule ? [{ ruleId: rule.id, rule: withBuying(rule.rule, lines), netMinor: nets[index] ?? 0n }] : [],
  );
}

function byRank(one: StandingRule, other: StandingRule): number {
  const special = (rule: StandingRule) => (rule.tariffId ? 1 : 0);
  const day = (rule: StandingRule) => rule.validFrom?.toString() ?? '';
  if (special(one) !== special(other)) return special(other) - special(one);
  if (day(one) !== day(other)) return day(one) < day(other) ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

/** A margin is that of a tariff's price: what was used or charged besides has no buying price. */
function isFor({ rule, tariffId }: StandingRule, line: EarningLine): boolean {
  if (rule.kind === 'margin' && line.kind !== 'recurring') return false;
  return tariffId === undefined || tariffId === line.tariffId;
}

/** By the lines' own net amounts; a group below zero (a discount on its own) is rounded by itself. */
function netOf(
  groups: readonly (readonly EarningLine[])[],
  { netMinor, currency }: EarningInvoice,
): bigint[] {
  const exactNets = groups.map((lines) => sumExact(lines.map((line) => exactNet(line, currency))));
  if (groups.length === 0) return [];
  if (exactNets.some((net) => net.lt(0n))) return exactNets.map((net) => roundToMinor(net, currency));
  return splitByLargestRemainder(netMinor, exactNets);
}

/** The buying price is for a whole cycle: of 17 of 31 days it is 17/31. */
function withBuying(rule: CommissionRule, lines: readonly EarningLine[]): CommissionRule {
  if (rule.kind !== 'margin') return rule;
  const cycles = sumExact(
    lines.map(({ days, denominatorDays }) =>
      days !== undefined && denominatorDays ? exact(BigInt(days), BigInt(denominatorDays)) : exact(1n),
    ),
  );
  return { ...rule, buyingMinor: roundToPlaces(cycles.mul(rule.buyingMinor), 0) };
}
