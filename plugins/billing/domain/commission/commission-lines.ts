import { type Exact, exact, minorExponent, roundToPlaces } from '@isp/sdk/money';
import { type CommissionBasis, type CommissionRule, fullCommission } from './commission-rule.ts';

/** A line of a reseller's ledger; lines are added, never changed. */
export interface CommissionLine {
  /** The payment or refund that brought it. */
  readonly sourceId: string;
  /** For a refund: the payment whose commission it takes back. */
  readonly reverses?: string;
  readonly amountMinor: bigint;
}

/** Money that came in for an invoice, or went back. */
export interface Collected {
  readonly id: string;
  /** With tax; negative for a refund or chargeback. */
  readonly grossMinor: bigint;
  /** The payment a refund gives back. */
  readonly refunds?: string;
}

/** The invoice commission is earned on. */
export interface CommissionedInvoice extends CommissionBasis {
  readonly grossMinor: bigint;
}

/**
 * The lines for payments and refunds of one invoice, in order. Commission is earned as money comes in, by the share of
 * the gross amount that is collected: each line is what is earned so far, rounded, without what was earned before.
 * So the lines of a paid invoice sum to its commission, and those of a refunded one to nothing.
 */
export function commissionLines(
  rule: CommissionRule,
  invoice: CommissionedInvoice,
  collected: readonly Collected[],
): CommissionLine[] {
  return linesOfWhole(
    inMinor(fullCommission(rule, invoice), invoice.currency),
    invoice.grossMinor,
    collected,
  );
}

/** The same of a commission that is known, in minor units and not rounded. */
export function linesOfWhole(
  wholeMinor: Exact,
  invoiceGrossMinor: bigint,
  collected: readonly Collected[],
): CommissionLine[] {
  let sum = 0n;
  let earned = 0n;
  return collected.map(({ id, grossMinor, refunds }) => {
    sum += grossMinor;
    const share = invoiceGrossMinor === 0n ? exact(1n) : exact(sum, invoiceGrossMinor);
    const now = roundToPlaces(wholeMinor.mul(share), 0);
    const line = { sourceId: id, reverses: refunds, amountMinor: now - earned };
    earned = now;
    return line;
  });
}

/** An amount in major units as exact minor ones. */
export function inMinor(amount: Exact, currency: string): Exact {
  return amount.mul(10n ** BigInt(minorExponent(currency)));
}

/** What is paid out of some lines, and what is carried over. A negative balance is never asked back; it waits. */
export function settle(
  lines: readonly Pick<CommissionLine, 'amountMinor'>[],
  carriedMinor: bigint,
): { readonly payoutMinor: bigint; readonly carriedMinor: bigint } {
  const balance = lines.reduce((sum, { amountMinor }) => sum + amountMinor, carriedMinor);
  return balance > 0n
    ? { payoutMinor: balance, carriedMinor: 0n }
    : { payoutMinor: 0n, carriedMinor: balance };
}
