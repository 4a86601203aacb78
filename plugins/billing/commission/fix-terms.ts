import type { Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { type Exact, formatExact, parseExact } from '@isp/sdk/money';
import { insertRows } from '../data/insert-rows.ts';
import { inMinor } from '../domain/commission/commission-lines.ts';
import { type CommissionPart, commissionParts } from '../domain/commission/commission-parts.ts';
import { fullCommission } from '../domain/commission/commission-rule.ts';
import type { InvoiceFacts, ReadRule } from './read-earning.ts';

/** What somebody earns on an invoice that is paid in full, by one rule. */
export interface FixedTerms {
  readonly id: string;
  readonly resellerId: string;
  readonly ruleId: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly currency: string;
  readonly invoiceGrossMinor: bigint;
  /** In minor units, not rounded. */
  readonly wholeMinor: Exact;
}

/** Who may earn on an invoice: its reseller by its own rules, and each above it by those it has for what is below. */
export type Beneficiaries = (invoice: InvoiceFacts) => ReadonlyMap<string, readonly ReadRule[]>;

const columns = {
  id: 'uuid',
  resellerId: 'uuid',
  ruleId: 'uuid',
  invoiceId: 'uuid',
  invoiceNumber: 'text',
  currency: 'text',
  netMinor: 'bigint',
  invoiceGrossMinor: 'bigint',
  wholeMinor: 'numeric',
  issuedOn: 'date',
  createdAt: 'timestamptz',
};

/**
 * The terms of invoices: those that were fixed when the first money came, and for the others what the rules say now, which
 * is fixed by it. The ledgers of whoever may earn have to be locked.
 */
export async function fixTerms(
  tx: Transaction,
  about: { invoices: readonly InvoiceFacts[]; beneficiaries: Beneficiaries; now: Temporal.Instant },
): Promise<FixedTerms[]> {
  const { invoices, beneficiaries, now } = about;
  const known = await readTerms(
    tx,
    invoices.map(({ id }) => id),
  );
  const fixed = new Set(known.map(({ invoiceId }) => invoiceId));
  for (const invoice of invoices.filter(({ id }) => !fixed.has(id)))
    for (const [resellerId, rules] of beneficiaries(invoice))
      for (const part of commissionParts(rules, invoice))
        known.push(await fixOne(tx, { invoice, resellerId, part, now }));
  return known;
}

/** One after the other: what is fixed counts for the step the next one's month has reached. */
async function fixOne(
  tx: Transaction,
  of: { invoice: InvoiceFacts; resellerId: string; part: CommissionPart; now: Temporal.Instant },
): Promise<FixedTerms> {
  const { invoice, resellerId, part, now } = of;
  const { ruleId, rule, netMinor } = part;
  const { currency, on, number: invoiceNumber, grossMinor: invoiceGrossMinor } = invoice;
  const turnoverMinor = rule.kind === 'tiers' ? await turnoverOf(tx, { resellerId, ruleId, on }) : 0n;
  const wholeMinor = inMinor(fullCommission(rule, { netMinor, currency, turnoverMinor }), currency);
  const terms = { id: newId(), resellerId, ruleId, invoiceId: invoice.id, invoiceNumber, currency };
  const row = {
    ...{ ...terms, netMinor, invoiceGrossMinor, issuedOn: on.toString(), createdAt: now.toString() },
    // Percents have four places at most, so six hold all there is.
    wholeMinor: formatExact(wholeMinor, 6),
  };
  await insertRows(tx, { name: 'commission_terms', columns }, [row]);
  return { ...terms, invoiceGrossMinor, wholeMinor };
}

/** Net of what was fixed before in the month the invoice is of. */
async function turnoverOf(
  tx: Transaction,
  { resellerId, ruleId, on }: { resellerId: string; ruleId: string; on: Temporal.PlainDate },
): Promise<bigint> {
  const first = on.with({ day: 1 });
  const [row] = await tx.query<{ sum: string }>(
    `SELECT coalesce(sum(net_minor), 0)::text AS sum FROM commission_terms
     WHERE reseller_id = $1 AND rule_id = $2 AND issued_on >= $3::date AND issued_on < $4::date`,
    [resellerId, ruleId, first.toString(), first.add({ months: 1 }).toString()],
  );
  return BigInt(row?.sum ?? '0');
}

async function readTerms(tx: Transaction, invoiceIds: readonly string[]): Promise<FixedTerms[]> {
  const rows = await tx.query<Record<keyof FixedTerms, string>>(
    `SELECT id, reseller_id AS "resellerId", rule_id AS "ruleId", invoice_id AS "invoiceId",
       invoice_number AS "invoiceNumber", currency, invoice_gross_minor::text AS "invoiceGrossMinor",
       whole_minor::text AS "wholeMinor"
     FROM commission_terms WHERE invoice_id = ANY ($1::uuid[]) ORDER BY id`,
    [invoiceIds],
  );
  return rows.map(({ invoiceGrossMinor, wholeMinor, ...terms }) => ({
    ...terms,
    invoiceGrossMinor: BigInt(invoiceGrossMinor),
    wholeMinor: parseExact(wholeMinor),
  }));
}
