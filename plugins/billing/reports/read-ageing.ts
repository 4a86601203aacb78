import type { Transaction } from '@isp/sdk';
import type { AgeingRow } from '../contract/index.ts';
import { minorOf } from './amounts.ts';
import type { ReportFacts } from './define-report.ts';

const columns = { resellerId: 'reseller_id', customerId: 'customer_id' } as const;

/** One row for what, and of whom. */
export interface AgeingWish {
  readonly by: readonly (keyof typeof columns)[];
  readonly currency?: string;
  readonly facts: Pick<ReportFacts, 'resellers' | 'now'>;
  /** Null: of all. */
  readonly customerIds: readonly string[] | null;
}

type Sums = Record<'current' | 'd30' | 'd60' | 'd90' | 'over' | 'open' | 'credit', string | null>;

/** What is open and what is credit. How late an invoice is depends on the day it is where the customer is. */
export async function readAgeing(
  tx: Transaction,
  { by, currency, facts, customerIds }: AgeingWish,
): Promise<AgeingRow[]> {
  const group = ['currency', ...by.map((name) => columns[name])].join(', ');
  const named = by.map((name) => `${columns[name]} AS "${name}",`).join(' ');
  const late = (condition: string) => `sum(open) FILTER (WHERE ${condition})::text`;
  const rows = await tx.query<Sums & { currency: string; invoices: number }>(
    `SELECT currency, ${named} ${late('late <= 0')} AS current, ${late('late BETWEEN 1 AND 30')} AS d30,
       ${late('late BETWEEN 31 AND 60')} AS d60, ${late('late BETWEEN 61 AND 90')} AS d90, ${late('late > 90')} AS over,
       sum(open)::text AS open, sum(credit)::text AS credit, count(open)::integer AS invoices
     FROM (
       SELECT d.currency, d.reseller_id, d.customer_id, d.gross_minor - d.settled_minor AS open, NULL::bigint AS credit,
         ($3::timestamptz AT TIME ZONE a.timezone)::date - d.due_on AS late
         FROM documents d JOIN billing_accounts a ON a.id = d.customer_id
         WHERE d.status = 'issued' AND d.kind = 'invoice' AND ${mineOf('d')}
       UNION ALL SELECT d.currency, d.reseller_id, d.customer_id, NULL, d.settled_minor - d.gross_minor, NULL
         FROM documents d WHERE d.status = 'issued' AND d.kind = 'credit-note' AND ${mineOf('d')}
       UNION ALL SELECT p.currency, p.reseller_id, p.customer_id, NULL, p.amount_minor - p.settled_minor, NULL
         FROM payments p WHERE p.settled_minor < p.amount_minor AND ${mineOf('p')}
     ) o GROUP BY ${group} ORDER BY ${group}`,
    [facts.resellers, currency ?? null, facts.now.toString(), customerIds],
  );
  return rows.map(({ current, d30, d60, d90, over, open, credit, ...row }) => ({
    ...row,
    currentMinor: minorOf(current),
    days1To30Minor: minorOf(d30),
    days31To60Minor: minorOf(d60),
    days61To90Minor: minorOf(d90),
    over90Minor: minorOf(over),
    openMinor: minorOf(open),
    creditMinor: minorOf(credit),
    balanceMinor: minorOf(open) - minorOf(credit),
  }));
}

function mineOf(table: string): string {
  return `($1::uuid[] IS NULL OR ${table}.reseller_id = ANY ($1)) AND ($2::text IS NULL OR ${table}.currency = $2)
    AND ($4::uuid[] IS NULL OR ${table}.customer_id = ANY ($4))`;
}
