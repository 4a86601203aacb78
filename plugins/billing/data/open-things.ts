import type { Transaction } from '@isp/sdk';
import type { OpenInvoice } from '../domain/ledger/allocate.ts';
import type { Source } from '../domain/plan/settle.ts';

/** What of an account is open, and what could pay it: both oldest first. */
export interface OpenThings {
  readonly customerId: string;
  readonly resellerId: string;
  readonly invoices: readonly OpenInvoice[];
  readonly sources: readonly Source[];
}

interface Row {
  readonly customerId: string;
  readonly resellerId: string;
  readonly id: string;
  readonly left: string;
}

/** Reads the same of those customers only who have something left that could pay: where nobody has, no invoice is read. */
export async function readPayableThings(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<Map<string, OpenThings>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT customer_id AS id FROM documents
       WHERE customer_id = ANY ($1::uuid[]) AND kind = 'credit-note' AND status = 'issued'
     UNION ALL SELECT customer_id FROM payments WHERE customer_id = ANY ($1::uuid[]) AND settled_minor < amount_minor`,
    [customerIds],
  );
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.length === 0 ? new Map() : readOpenThings(tx, ids);
}

/** Reads open invoices, and payments and credit notes of which something is left. */
export async function readOpenThings(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<Map<string, OpenThings>> {
  const owners = 'customer_id AS "customerId", reseller_id AS "resellerId", id';
  const invoices = await tx.query<Row & { dueOn: string; number: string }>(
    `SELECT ${owners}, (gross_minor - settled_minor)::text AS left, due_on::text AS "dueOn",
       coalesce(lpad(sequence::text, 20, '0'), number) AS number
     FROM documents WHERE customer_id = ANY ($1::uuid[]) AND kind = 'invoice' AND status = 'issued'`,
    [customerIds],
  );
  const sources = await tx.query<Row & { kind: Source['kind']; first: string | null }>(
    `SELECT * FROM (
       SELECT ${owners}, 'credit-note' AS kind, (settled_minor - gross_minor)::text AS left, credits_id AS first,
         created_at FROM documents
         WHERE customer_id = ANY ($1::uuid[]) AND kind = 'credit-note' AND status = 'issued'
       UNION ALL SELECT ${owners}, 'payment', (amount_minor - settled_minor)::text, NULL, created_at FROM payments
         WHERE customer_id = ANY ($1::uuid[]) AND settled_minor < amount_minor
     ) s ORDER BY kind, created_at, id`,
    [customerIds],
  );
  const of = <T extends Row>(rows: readonly T[]) => Map.groupBy(rows, ({ customerId }) => customerId);
  const [ofInvoices, ofSources] = [of(invoices), of(sources)];
  return new Map(
    [...of<Row>([...invoices, ...sources])].map(([customerId, [{ resellerId } = { resellerId: '' }]]) => [
      customerId,
      {
        ...{ customerId, resellerId },
        invoices: (ofInvoices.get(customerId) ?? []).map(toInvoice),
        sources: (ofSources.get(customerId) ?? []).map(toSource),
      },
    ]),
  );
}

function toInvoice({ id, left, dueOn, number }: Row & { dueOn: string; number: string }): OpenInvoice {
  return { id, number, dueOn: Temporal.PlainDate.from(dueOn), openMinor: BigInt(left) };
}

function toSource({ id, kind, left, first }: Row & { kind: Source['kind']; first: string | null }): Source {
  return { id, kind, leftMinor: BigInt(left), ...(first ? { firstInvoice: first } : {}) };
}

/** What an invoice has of each payment and credit note at present. */
export async function readAllocationsTo(
  tx: Transaction,
  invoiceId: string,
): Promise<{ source: Source; invoiceId: string; amountMinor: bigint }[]> {
  const rows = await tx.query<{ kind: Source['kind']; id: string; amount: string }>(
    `SELECT source AS kind, source_id AS id, sum(amount_minor)::text AS amount FROM allocations
     WHERE invoice_id = $1 GROUP BY 1, 2 HAVING sum(amount_minor) <> 0 ORDER BY min(seq)`,
    [invoiceId],
  );
  return rows.map(({ kind, id, amount }) => ({
    source: { kind, id, leftMinor: 0n },
    invoiceId,
    amountMinor: BigInt(amount),
  }));
}
