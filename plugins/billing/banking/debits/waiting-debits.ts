import type { Transaction } from '@isp/sdk';

/** A debit that waits for a file, and whether what it is for is still open. */
export interface WaitingDebit {
  readonly id: string;
  readonly openMinor: string;
  readonly wanted: boolean;
}

/** Why a debit is not collected. */
export interface NotCollected {
  readonly code: string;
  readonly reason: string;
}

/** The most in one file; what is more waits for the next. */
const mostDebits = 10_000;

/** The debits of a company that wait for a file, in the order of customers. */
export function waitingDebits(
  tx: Transaction,
  { table, legalEntityId }: { table: 'sepa_debits' | 'ach_debits'; legalEntityId: string },
): Promise<WaitingDebit[]> {
  return tx.query<WaitingDebit>(
    `SELECT d.id, a.legal_entity_id, (att.allocations = '[]' OR open.amount >= d.amount_minor) AS wanted,
       coalesce(open.amount, 0)::text AS "openMinor"
     FROM ${table} d JOIN billing_accounts a ON a.id = d.customer_id JOIN payment_attempts att ON att.id = d.id
     LEFT JOIN LATERAL (SELECT sum(i.gross_minor - i.settled_minor) AS amount FROM documents i
       WHERE i.customer_id = d.customer_id AND i.status = 'issued' AND i.kind = 'invoice'
         AND i.id IN (SELECT (x->>'invoiceId')::uuid FROM jsonb_array_elements(att.allocations) x)) open ON true
     WHERE d.status = 'waiting' AND a.legal_entity_id = $1 ORDER BY d.customer_id, d.id LIMIT ${mostDebits}`,
    [legalEntityId],
  );
}

/** Why a debit is not collected, as its permission to collect stands and what is open: undefined when it is. */
export function whyNotCollected(
  { name, status }: { name: string; status: string },
  asked: WaitingDebit | undefined,
): NotCollected | undefined {
  if (status !== 'active') return { code: `${name}_${status}`, reason: `the ${name} is ${status}` };
  if (asked?.wanted) return undefined;
  if (asked?.openMinor === '0') return { code: 'paid_otherwise', reason: 'the invoice is settled' };
  return { code: 'amount_changed', reason: 'less is open of the invoice than is to be collected' };
}
