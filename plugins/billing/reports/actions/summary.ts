import { defineAction, type Transaction } from '@isp/sdk';
import { Type } from 'typebox';
import { BillingSummary } from '../../contract/index.ts';
import { minorOf } from '../amounts.ts';
import { factsOf, type ReportFacts } from '../define-report.ts';
import { kept } from '../kept-reports.ts';
import { readMrr } from '../mrr.ts';
import { readAgeing } from '../read-ageing.ts';

const keptForMs = 30_000;

/** The figures of a dashboard. */
export const summary = defineAction('billing.reports.summary', {
  summary:
    'Shows recurring revenue, what is open and overdue, what came in this month and which tries failed; half a minute old at most, as it says.',
  permission: 'billing.report.read',
  rest: 'GET /billing/reports/summary',
  params: Type.Object({}),
  result: BillingSummary,
  timeoutMs: 60_000,
  handler(ctx) {
    const facts = factsOf(ctx);
    const key = JSON.stringify(['summary', facts.resellers]);
    return kept(ctx, { key, forMs: keptForMs, mayBeOld: true }, (tx) => readSummary(tx, facts));
  },
});

async function readSummary(tx: Transaction, facts: ReportFacts): Promise<BillingSummary> {
  const { resellers, today, now } = facts;
  const mrr = await readMrr(tx, { resellers, on: today.toString(), by: 'total' });
  const open = await readAgeing(tx, { by: [], facts, customerIds: null });
  const month = await readMonth(tx, facts);
  const named = [...mrr, ...open, ...month].map(({ currency }) => currency);
  const figures = [...new Set(named)].sort().map((currency) => {
    const is = (row: { currency: string }) => row.currency === currency;
    const debts = open.find(is);
    return {
      currency,
      mrrMinor: mrr.find(is)?.mrrMinor ?? 0,
      openMinor: debts?.openMinor ?? 0,
      overdueMinor: debts ? debts.openMinor - debts.currentMinor : 0,
      creditMinor: debts?.creditMinor ?? 0,
      collectedMinor: minorOf(month.find(is)?.collected),
      failedPayments: month.find(is)?.failed ?? 0,
    };
  });
  const sum = (of: 'services' | 'customers') => mrr.reduce((all, row) => all + row[of], 0);
  return {
    calculatedAt: now.toString(),
    services: sum('services'),
    customers: sum('customers'),
    figures,
  };
}

function readMonth(tx: Transaction, { resellers, today }: ReportFacts) {
  const first = today.with({ day: 1 }).toString();
  return tx.query<{ currency: string; collected: string; failed: number }>(
    `WITH money AS (
       SELECT currency, sum(amount_minor) AS collected FROM payments
       WHERE received_on >= $2::date AND ($1::uuid[] IS NULL OR reseller_id = ANY ($1)) GROUP BY 1),
     tries AS (
       SELECT currency, count(*)::integer AS failed FROM payment_attempts
       WHERE status = 'declined' AND settled_at >= $2::date::timestamp AT TIME ZONE 'UTC'
         AND ($1::uuid[] IS NULL OR reseller_id = ANY ($1)) GROUP BY 1)
     SELECT currency, coalesce(collected, 0)::text AS collected, coalesce(failed, 0) AS failed
     FROM money FULL JOIN tries USING (currency)`,
    [resellers, first],
  );
}
