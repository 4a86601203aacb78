import { type Exact, exact, exactOfMinor } from '@isp/sdk/money';

/** What a reseller earns on an invoice that is paid in full; always on net amounts, never on tax. */
export type CommissionRule =
  /** 10 for 10 % of the net amount. */
  | { readonly kind: 'percent'; readonly percent: Exact }
  /** The same for each invoice. */
  | { readonly kind: 'flat'; readonly amountMinor: bigint }
  /** What is above the reseller's own buying price; nothing where it sold below it. */
  | { readonly kind: 'margin'; readonly buyingMinor: bigint }
  /** The percent of the highest step whose net turnover of the month was reached, for all of the invoice. */
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] };

export interface Tier {
  readonly fromMinor: bigint;
  readonly percent: Exact;
}

/** What commission is reckoned on. */
export interface CommissionBasis {
  readonly netMinor: bigint;
  readonly currency: string;
  /** Net turnover of the reseller's month before this invoice, for tiers. */
  readonly turnoverMinor?: bigint;
}

/** The commission of a whole invoice in major units, not rounded. */
export function fullCommission(
  rule: CommissionRule,
  { netMinor, currency, turnoverMinor = 0n }: CommissionBasis,
): Exact {
  const percentOf = (percent: Exact) => exactOfMinor(netMinor, currency).mul(percent).div(100n);
  switch (rule.kind) {
    case 'percent':
      return percentOf(rule.percent);
    case 'flat':
      return exactOfMinor(rule.amountMinor, currency);
    case 'margin': {
      const margin = netMinor - rule.buyingMinor;
      return margin > 0n ? exactOfMinor(margin, currency) : exact(0n);
    }
    case 'tiers': {
      const reached = rule.tiers.filter(({ fromMinor }) => fromMinor <= turnoverMinor);
      const best = reached.reduce<Tier | undefined>(
        (one, other) => (one && one.fromMinor > other.fromMinor ? one : other),
        undefined,
      );
      return best ? percentOf(best.percent) : exact(0n);
    }
  }
}

/** When a rule applies to a customer: from a day on, for a number of months from the customer's first day. */
export interface CommissionTerm {
  readonly validFrom?: Temporal.PlainDate;
  /** Last day. */
  readonly validTo?: Temporal.PlainDate;
  readonly months?: number;
}

/** Whether commission is earned on a day for a customer who came on another. */
export function isEarned(
  { validFrom, validTo, months }: CommissionTerm,
  { on, customerSince }: { readonly on: Temporal.PlainDate; readonly customerSince: Temporal.PlainDate },
): boolean {
  const compare = Temporal.PlainDate.compare;
  if (validFrom && compare(on, validFrom) < 0) return false;
  if (validTo && compare(on, validTo) > 0) return false;
  return months === undefined || compare(on, customerSince.add({ months })) < 0;
}
