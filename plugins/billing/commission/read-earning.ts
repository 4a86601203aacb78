import type { Transaction } from '@isp/sdk';
import { parseExact } from '@isp/sdk/money';
import type { CommissionRule as ShownRule } from '../contract/index.ts';
import { commissionRules } from '../data/commission-store.ts';
import type { EarningInvoice, StandingRule } from '../domain/commission/commission-parts.ts';
import type { CommissionRule } from '../domain/commission/commission-rule.ts';
import type { KeptTax } from '../domain/plan/facts.ts';

/** An invoice somebody may earn on. */
export interface InvoiceFacts extends EarningInvoice {
  readonly id: string;
  readonly number: string;
  readonly resellerId: string;
  readonly timezone: string;
  readonly grossMinor: bigint;
}

interface InvoiceRow {
  readonly id: string;
  readonly number: string;
  readonly resellerId: string;
  readonly timezone: string;
  readonly currency: string;
  readonly net: string;
  readonly gross: string;
  readonly issuedOn: string;
  readonly since: string;
}

/** Reads issued invoices, with their lines and the tariffs those are for. What another system billed earns nothing here. */
export async function readInvoices(tx: Transaction, ids: readonly string[]): Promise<InvoiceFacts[]> {
  const rows = await tx.query<InvoiceRow>(
    `SELECT d.id, d.number, d.reseller_id AS "resellerId", a.timezone, d.currency, d.net_minor::text AS net,
       d.gross_minor::text AS gross, d.issued_on::text AS "issuedOn",
       least((a.created_at AT TIME ZONE a.timezone)::date,
         (SELECT min(e.effective_on) FROM billing_events e WHERE e.customer_id = d.customer_id))::text AS since
     FROM documents d JOIN billing_accounts a ON a.id = d.customer_id
     WHERE d.id = ANY ($1::uuid[]) AND d.kind = 'invoice' AND d.status <> 'draft' AND d.origin <> 'import'
     ORDER BY d.issued_at, d.id`,
    [ids],
  );
  const lines = await readLines(tx, ids);
  return rows.map(({ id, number, resellerId, timezone, currency, net, gross, issuedOn, since }) => ({
    ...{ id, number, resellerId, timezone, currency },
    netMinor: BigInt(net),
    grossMinor: BigInt(gross),
    on: Temporal.PlainDate.from(issuedOn),
    customerSince: Temporal.PlainDate.from(since),
    lines: lines.get(id) ?? [],
  }));
}

interface LineRow {
  readonly documentId: string;
  readonly kind: string;
  readonly amount: string;
  readonly taxes: readonly KeptTax[];
  readonly tariffId: string | null;
  readonly days: number | null;
  readonly denominatorDays: number | null;
}

async function readLines(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.query<LineRow>(
    `SELECT document_id AS "documentId", kind, amount_minor::text AS amount, taxes, days,
       denominator_days AS "denominatorDays", tariff_of_line(key, service_id, "from") AS "tariffId"
     FROM document_lines WHERE document_id = ANY ($1::uuid[]) ORDER BY document_id, position`,
    [ids],
  );
  const lines = rows.map(({ documentId, kind, amount, taxes, tariffId, days, denominatorDays }) => ({
    ...{ documentId, kind },
    amountMinor: BigInt(amount),
    taxes: taxes.map(({ ratePercent, inclusive }) => ({ percent: parseExact(ratePercent), inclusive })),
    ...(tariffId ? { tariffId } : {}),
    ...(days !== null && denominatorDays !== null ? { days, denominatorDays } : {}),
  }));
  return Map.groupBy(lines, ({ documentId }) => documentId);
}

/** The rules there are, by reseller. */
export async function readRules(tx: Transaction): Promise<ReadonlyMap<string, readonly ReadRule[]>> {
  const rows = await commissionRules.listAll(tx, {});
  return Map.groupBy(rows.map(toRule), ({ resellerId }) => resellerId);
}

/** A rule with whose it is. */
export type ReadRule = StandingRule & Pick<ShownRule, 'resellerId' | 'appliesTo'>;

function toRule(row: ShownRule): ReadRule {
  const { id, resellerId, appliesTo, currency, tariffId, months, validFrom, validTo } = row;
  return {
    ...{ id, resellerId, appliesTo },
    rule: ruleOf(row),
    validFrom: Temporal.PlainDate.from(validFrom),
    ...(validTo ? { validTo: Temporal.PlainDate.from(validTo) } : {}),
    ...(currency ? { currency } : {}),
    ...(tariffId ? { tariffId } : {}),
    ...(months ? { months } : {}),
  };
}

function ruleOf({ kind, percent = '0', amountMinor = 0, tiers = [] }: ShownRule): CommissionRule {
  switch (kind) {
    case 'percent':
      return { kind, percent: parseExact(percent) };
    case 'flat':
      return { kind, amountMinor: BigInt(amountMinor) };
    case 'margin':
      return { kind, buyingMinor: BigInt(amountMinor) };
    case 'tiers':
      return {
        kind,
        tiers: tiers.map((tier) => ({
          fromMinor: BigInt(tier.fromMinor),
          percent: parseExact(tier.percent),
        })),
      };
  }
}
