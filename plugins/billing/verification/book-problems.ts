import type { Transaction } from '@isp/sdk';
import type { Difference } from '../contract/index.ts';
import { commissionChecks } from './commission-checks.ts';

/** Whether ledger, documents, payments and allocations of accounts agree. */
export async function bookProblems(tx: Transaction, ids: readonly string[]): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const sql of Object.values(checks)) found.push(...(await tx.query<Difference>(sql, [ids])));
  return found.map(({ customerId, documentId, what }) => ({
    ...(customerId ? { customerId } : {}),
    ...(documentId ? { documentId } : {}),
    what,
  }));
}

const checks = {
  ...commissionChecks,
  ledgerOfDeposits: `SELECT a.id AS "customerId", 'the ledger holds another amount of deposits than is left of them' AS what
    FROM billing_accounts a WHERE a.id = ANY ($1::uuid[])
      AND coalesce((SELECT sum(d.left_minor) FROM deposits d WHERE d.customer_id = a.id), 0)
        <> -coalesce((SELECT sum(l.amount_minor) FROM ledger_entries l
          WHERE l.customer_id = a.id AND l.ledger_account = 'deposit'), 0)`,
  ledgerOfDocuments: `SELECT d.customer_id AS "customerId", d.id AS "documentId",
      'the ledger has another amount of it than its gross' AS what
    FROM documents d WHERE d.customer_id = ANY ($1::uuid[]) AND d.status <> 'draft'
      AND d.gross_minor <> coalesce((SELECT sum(l.amount_minor) FROM ledger_entries l
        WHERE l.ref_id = d.id AND l.customer_id = d.customer_id AND l.ledger_account = 'receivable'), 0)`,
  ledgerOfPayments: `SELECT p.customer_id AS "customerId", 'the ledger has another amount of payment ' || p.id AS what
    FROM payments p WHERE p.customer_id = ANY ($1::uuid[])
      AND -p.amount_minor <> coalesce((SELECT sum(l.amount_minor) FROM ledger_entries l
        WHERE l.ref_id = p.id AND l.customer_id = p.customer_id AND l.ledger_account = 'receivable'), 0)`,
  settledInvoices: `SELECT d.customer_id AS "customerId", d.id AS "documentId",
      'what is settled of it is not what its allocations come to' AS what
    FROM documents d WHERE d.customer_id = ANY ($1::uuid[]) AND d.status <> 'draft'
      AND CASE d.kind WHEN 'invoice' THEN d.settled_minor ELSE -d.settled_minor END
        <> coalesce((SELECT sum(a.amount_minor) FROM allocations a
          WHERE CASE d.kind WHEN 'invoice' THEN a.invoice_id ELSE a.source_id END = d.id), 0)`,
  settledPayments: `SELECT p.customer_id AS "customerId",
      'what is settled of payment ' || p.id || ' is not what its allocations and refunds come to' AS what
    FROM payments p WHERE p.customer_id = ANY ($1::uuid[]) AND p.kind = 'payment'
      AND p.settled_minor <> coalesce((SELECT sum(a.amount_minor) FROM allocations a WHERE a.source_id = p.id), 0)
        - coalesce((SELECT sum(r.amount_minor) FROM payments r WHERE r.of_payment_id = p.id), 0)`,
  ledgerOfWriteOffs: `SELECT w.customer_id AS "customerId", w.invoice_id AS "documentId",
      'the ledger has another amount of write-off ' || w.id AS what
    FROM write_offs w WHERE w.customer_id = ANY ($1::uuid[])
      AND -w.amount_minor <> coalesce((SELECT sum(l.amount_minor) FROM ledger_entries l
        WHERE l.ref_id = w.id AND l.customer_id = w.customer_id AND l.ledger_account = 'receivable'), 0)`,
} as const;

/** Whether the numbers of each series are a row without a gap. */
export async function numberProblems(tx: Transaction): Promise<Difference[]> {
  const rows = await tx.query<{ prefix: string; next: string; count: string; last: string }>(
    `SELECT s.prefix, s.next_number::text AS next, count(d.id)::text AS count, coalesce(max(d.sequence), 0)::text AS last
     FROM number_series s LEFT JOIN documents d ON d.legal_entity_id = s.legal_entity_id AND d.kind = s.kind
       AND d.sequence IS NOT NULL
     GROUP BY s.id ORDER BY s.prefix`,
  );
  return rows
    .filter(({ next, count, last }) => count !== last || BigInt(last) + 1n !== BigInt(next))
    .map(({ prefix, next, count, last }) => ({
      what: `series ${prefix} has ${count} documents, the last is ${last}, and the next would be ${next}`,
    }));
}
