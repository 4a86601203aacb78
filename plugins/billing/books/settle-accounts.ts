import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { noteEarning } from '../commission/note-earning.ts';
import { insertRows } from '../data/insert-rows.ts';
import { type OpenThings, readOpenThings, readPayableThings } from '../data/open-things.ts';
import { type Settlement, settle } from '../domain/plan/settle.ts';
import { columnsOf } from './columns.ts';
import { tellPaid } from './tell-paid.ts';

/**
 * Lets what customers have paid or been credited, and no invoice has used, pay what is open: each in turn, the oldest
 * invoices first. The accounts have to be locked. Answers what went where.
 */
export async function settleAccounts(
  ctx: Context,
  tx: Transaction,
  customerIds: readonly string[],
): Promise<Settlement[]> {
  const open = await readPayableThings(tx, customerIds);
  const settled = [...open.values()].flatMap((one) =>
    settle(one.sources, one.invoices).map((to) => ({ ...to, of: one })),
  );
  await bookSettlements(ctx, tx, settled);
  return settled;
}

/** The same for what was paid long ago, at an instant that is given: nobody is told, and nothing is earned by it. */
export async function settleUntold(
  tx: Transaction,
  customerIds: readonly string[],
  at: string,
): Promise<void> {
  const open = await readPayableThings(tx, customerIds);
  const settled = [...open.values()].flatMap((of) =>
    settle(of.sources, of.invoices).map((to) => ({ ...to, of })),
  );
  await writeSettlements(tx, settled, at);
}

/** Lets one source pay what it can, as `settleAccounts` does with all; nobody is told. For an invoice that becomes void. */
export async function settleSilently(
  ctx: Context,
  tx: Transaction,
  { customerId, sourceId }: { customerId: string; sourceId: string },
): Promise<void> {
  const of = (await readOpenThings(tx, [customerId])).get(customerId);
  const sources = of?.sources.filter(({ id }) => id === sourceId) ?? [];
  if (!of) return;
  const settled = settle(sources, of.invoices).map((to) => ({ ...to, of }));
  await writeSettlements(tx, settled, ctx.clock.now().toString());
}

/** A settlement with whose it is; a negative one takes back. */
export type OwnedSettlement = Settlement & { readonly of: Pick<OpenThings, 'customerId' | 'resellerId'> };

/** Writes down what goes where, and tells of invoices that are paid by it. */
export async function bookSettlements(
  ctx: Context,
  tx: Transaction,
  settled: readonly OwnedSettlement[],
): Promise<void> {
  await tellPaid(ctx, tx, await writeSettlements(tx, settled, ctx.clock.now().toString()));
  await noteEarning(ctx, tx, settled);
}

/** Writes down what of invoices, payments and credit notes is settled. Answers the invoices that became paid. */
async function writeSettlements(
  tx: Transaction,
  settled: readonly OwnedSettlement[],
  createdAt: string,
): Promise<string[]> {
  if (settled.length === 0) return [];
  const rows = settled.map(({ of, source, invoiceId, amountMinor }) => ({
    id: newId(),
    customerId: of.customerId,
    resellerId: of.resellerId,
    source: source.kind,
    sourceId: source.id,
    invoiceId,
    amountMinor: toAmountMinor(amountMinor),
    createdAt,
  }));
  await insertRows(tx, columnsOf.allocations, rows);
  const amounts = rows.map(({ sourceId, invoiceId, amountMinor }) => ({ sourceId, invoiceId, amountMinor }));
  const parameters = [JSON.stringify(amounts)];
  await tx.query(settlePayments, parameters);
  await tx.query(settleCreditNotes, parameters);
  const invoices = await tx.query<{ id: string }>(settleInvoices, parameters);
  return invoices.map(({ id }) => id);
}

const moved = `SELECT m."sourceId" AS source_id, m."invoiceId" AS invoice_id, m."amountMinor" AS amount
  FROM jsonb_to_recordset($1::jsonb) AS m ("sourceId" uuid, "invoiceId" uuid, "amountMinor" bigint)`;

const settlePayments = `UPDATE payments p SET settled_minor = p.settled_minor + s.amount
  FROM (SELECT source_id, sum(amount)::bigint AS amount FROM (${moved}) m GROUP BY 1) s WHERE p.id = s.source_id`;

/** Amounts of credit notes are negative. */
const settleCreditNotes = `UPDATE documents d SET settled_minor = d.settled_minor - s.amount,
    status = CASE WHEN d.settled_minor - s.amount = d.gross_minor THEN 'paid' ELSE 'issued' END
  FROM (SELECT source_id, sum(amount)::bigint AS amount FROM (${moved}) m GROUP BY 1) s
  WHERE d.id = s.source_id AND d.kind = 'credit-note'`;

/** Answers the invoices that became paid by it. */
const settleInvoices = `WITH changed AS (
    UPDATE documents d SET settled_minor = d.settled_minor + s.amount,
      status = CASE WHEN d.status = 'void' THEN 'void' WHEN d.settled_minor + s.amount = d.gross_minor THEN 'paid' ELSE 'issued' END
    FROM (SELECT invoice_id, sum(amount)::bigint AS amount FROM (${moved}) m GROUP BY 1) s
    WHERE d.id = s.invoice_id AND d.kind = 'invoice'
    RETURNING d.id, d.status, s.amount)
  SELECT id FROM changed WHERE status = 'paid' AND amount > 0`;
