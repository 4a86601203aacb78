import { defineAction, type Page, pageOf, platformErrors, type Transaction } from '@isp/sdk';
import { AgeingParams, AgeingRow, type AgeingParams as Params } from '../../contract/index.ts';
import { factsOf, type ReportFacts } from '../define-report.ts';
import { limitOf, pageOfRows, startOf } from '../paging.ts';
import { readAgeing } from '../read-ageing.ts';

/** What is open, by age. */
export const ageing = defineAction('billing.reports.ageing', {
  summary: 'Shows what is open by how long it is overdue, in all, by reseller or by customer; also as CSV.',
  permission: 'billing.report.read',
  rest: 'GET /billing/reports/ageing',
  params: AgeingParams,
  result: pageOf(AgeingRow),
  timeoutMs: 60_000,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, params): Promise<Page<AgeingRow>> {
    const facts = factsOf(ctx, params.resellerId);
    return ctx.transaction(
      (tx) => (params.by === 'customer' ? byCustomer(tx, params, facts) : all(tx, params, facts)),
      { readOnly: true },
    );
  },
});

async function all(tx: Transaction, params: Params, facts: ReportFacts): Promise<Page<AgeingRow>> {
  const wish = params.currency ? { currency: params.currency } : {};
  const by = params.by === 'reseller' ? ['resellerId' as const] : [];
  return pageOfRows(await readAgeing(tx, { ...wish, by, facts, customerIds: null }), params);
}

/** A page of customers who owe or have something, in the order of their ids. */
async function byCustomer(tx: Transaction, params: Params, facts: ReportFacts): Promise<Page<AgeingRow>> {
  const after = startOf(params, /^[0-9a-f-]{36}$/);
  const limit = limitOf(params);
  const found = await tx.query<{ id: string }>(
    `SELECT id FROM (
       (SELECT DISTINCT customer_id AS id FROM documents WHERE status = 'issued' ${mine} ORDER BY 1 LIMIT $4)
       UNION (SELECT DISTINCT customer_id FROM payments WHERE settled_minor < amount_minor ${mine} ORDER BY 1 LIMIT $4)
     ) c ORDER BY id LIMIT $4`,
    [facts.resellers, params.currency ?? null, after || null, limit + 1],
  );
  const customerIds = found.slice(0, limit).map(({ id }) => id);
  const by = ['resellerId', 'customerId'] as const;
  const wish = params.currency ? { currency: params.currency } : {};
  const data = customerIds.length > 0 ? await readAgeing(tx, { ...wish, by, facts, customerIds }) : [];
  const nextCursor = found.length > limit ? (customerIds.at(-1) ?? null) : null;
  // How many there are in all would take reading them all.
  return {
    data,
    page: { nextCursor, total: data.length, totalIsEstimate: nextCursor !== null || after !== '' },
  };
}

const mine = `AND ($1::uuid[] IS NULL OR reseller_id = ANY ($1)) AND ($2::text IS NULL OR currency = $2)
  AND ($3::uuid IS NULL OR customer_id > $3)`;
