import type { Transaction } from '@isp/sdk';
import { TaxReportParams, TaxReportRow } from '../../contract/index.ts';
import { minorOf } from '../amounts.ts';
import { defineReport } from '../define-report.ts';
import { netLines } from '../net-lines.ts';
import { periodOf } from '../period.ts';

/** Taxes by month, for the return. */
export const taxReport = defineReport('billing.reports.taxes', {
  summary:
    'Shows what each tax came to and what it was reckoned on, by month and legal entity, and what has no tax; also as CSV.',
  permission: 'billing.report.read',
  params: TaxReportParams,
  row: TaxReportRow,
  async rows(tx, params, { resellers, today }) {
    const { from, to } = periodOf(params, today);
    const rows = await readTaxes(tx, [resellers, from, to, params.currency ?? null]);
    return rows.map(({ taxId, name, ratePercent, net, tax, ...row }) => ({
      ...row,
      ...(taxId ? { taxId, name: name ?? '', ratePercent: ratePercent ?? '' } : {}),
      netMinor: minorOf(net),
      taxMinor: minorOf(tax),
    }));
  },
});

interface Sums {
  readonly month: string;
  readonly currency: string;
  readonly legalEntityId: string;
  readonly taxId: string | null;
  readonly name: string | null;
  readonly ratePercent: string | null;
  readonly net: string;
  readonly tax: string;
}

/** The amounts are those of the documents, which are rounded there; what they are reckoned on is that of their lines. */
function readTaxes(tx: Transaction, parameters: readonly unknown[]): Promise<Sums[]> {
  return tx.query<Sums>(
    `WITH ${netLines},
     bases AS (
       SELECT n.month, n.currency, n.legal_entity_id, t->>'id' AS tax, max(t->>'name') AS name,
         max(t->>'ratePercent') AS rate, sum(n.own_net) AS net
       FROM net_lines n LEFT JOIN LATERAL jsonb_array_elements(n.taxes) t ON true GROUP BY 1, 2, 3, 4),
     amounts AS (
       SELECT i.month, i.currency, i.legal_entity_id, t->>'id' AS tax, sum((t->>'amountMinor')::bigint) AS amount
       FROM issued i JOIN documents d ON d.reseller_id = i.reseller_id AND d.id = i.id
       CROSS JOIN LATERAL jsonb_array_elements(d.taxes) t GROUP BY 1, 2, 3, 4)
     SELECT b.month, b.currency, b.legal_entity_id AS "legalEntityId", b.tax AS "taxId", b.name, b.rate AS "ratePercent",
       b.net::bigint::text AS net, coalesce(a.amount, 0)::bigint::text AS tax
     FROM bases b LEFT JOIN amounts a ON a.month = b.month AND a.currency = b.currency
       AND a.legal_entity_id = b.legal_entity_id AND a.tax = b.tax
     ORDER BY 1, 2, 3, 5, 4`,
    parameters,
  );
}
