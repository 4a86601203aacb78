import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { lockLedgers } from '../data/commission-store.ts';
import { insertRows } from '../data/insert-rows.ts';
import { linesOfWhole } from '../domain/commission/commission-lines.ts';
import { localDate } from '../domain/local-date.ts';
import { type Beneficiaries, type FixedTerms, fixTerms } from './fix-terms.ts';
import type { InvoiceFacts } from './read-earning.ts';

/** What of a payment an invoice got, or lost. */
interface Collected {
  readonly id: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly amount: string;
  readonly at: string;
}

const columns = {
  id: 'uuid',
  resellerId: 'uuid',
  termsId: 'uuid',
  ruleId: 'uuid',
  invoiceId: 'uuid',
  invoiceNumber: 'text',
  paymentId: 'uuid',
  allocationId: 'uuid',
  reversesId: 'uuid',
  collectedMinor: 'bigint',
  amountMinor: 'bigint',
  currency: 'text',
  earnedOn: 'date',
  createdAt: 'timestamptz',
};

/**
 * Adds to the ledgers of resellers what they have earned on invoices since it was reckoned last: a line for each allocation of a
 * payment that has none yet. So however often it is called, each counts once.
 */
export async function earn(
  ctx: Context,
  tx: Transaction,
  { invoices, beneficiaries }: { invoices: readonly InvoiceFacts[]; beneficiaries: Beneficiaries },
): Promise<void> {
  await lockLedgers(
    tx,
    invoices.flatMap((invoice) => [...beneficiaries(invoice).keys()]),
  );
  const now = ctx.clock.now();
  const collected = await readCollected(
    tx,
    invoices.map(({ id }) => id),
  );
  const paid = invoices.filter(({ id }) => collected.some(({ invoiceId }) => invoiceId === id));
  const terms = await fixTerms(tx, { invoices: paid, beneficiaries, now });
  const known = await readKnown(
    tx,
    terms.map(({ id }) => id),
  );
  const zones = new Map(invoices.map(({ id, timezone }) => [id, timezone]));
  const rows = terms.flatMap((one) =>
    newLines(
      one,
      collected.filter(({ invoiceId }) => invoiceId === one.invoiceId),
      {
        known,
        timezone: zones.get(one.invoiceId) ?? 'UTC',
      },
    ).map((line) => ({ ...line, createdAt: now.toString() })),
  );
  await insertRows(tx, { name: 'commission_lines', columns }, rows);
  await tell(ctx, tx, rows);
}

type Known = ReadonlyMap<string, string>;
const placeOf = (termsId: string, allocationId: string) => `${termsId} ${allocationId}`;

/** The lines of terms that are not there yet; a negative one points to the last that its payment had brought. */
function newLines(
  terms: FixedTerms,
  collected: readonly Collected[],
  { known, timezone }: { known: Known; timezone: string },
) {
  const { id: termsId, resellerId, ruleId, invoiceId, invoiceNumber, currency } = terms;
  const money = collected.map(({ id, amount }) => ({ id, grossMinor: BigInt(amount) }));
  const lines = linesOfWhole(terms.wholeMinor, terms.invoiceGrossMinor, money);
  const brought = new Map<string, string>();
  return collected.flatMap(({ id: allocationId, paymentId, amount, at }, index) => {
    const before = known.get(placeOf(termsId, allocationId));
    const id = before ?? newId();
    const reversesId = amount.startsWith('-') ? brought.get(paymentId) : undefined;
    if (!amount.startsWith('-')) brought.set(paymentId, id);
    if (before) return [];
    return [
      {
        ...{ id, resellerId, termsId, ruleId, invoiceId, invoiceNumber, paymentId, allocationId, currency },
        ...(reversesId ? { reversesId } : {}),
        collectedMinor: BigInt(amount),
        amountMinor: toAmountMinor(lines[index]?.amountMinor ?? 0n),
        earnedOn: localDate(Temporal.Instant.from(at), timezone).toString(),
      },
    ];
  });
}

async function readCollected(tx: Transaction, invoiceIds: readonly string[]): Promise<Collected[]> {
  return tx.query<Collected>(
    `SELECT id, invoice_id AS "invoiceId", source_id AS "paymentId", amount_minor::text AS amount,
       to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM allocations WHERE invoice_id = ANY ($1::uuid[]) AND source = 'payment' ORDER BY seq`,
    [invoiceIds],
  );
}

async function readKnown(tx: Transaction, termsIds: readonly string[]): Promise<Known> {
  const rows = await tx.query<{ id: string; termsId: string; allocationId: string }>(
    `SELECT l.id, l.terms_id AS "termsId", l.allocation_id AS "allocationId" FROM commission_terms t
     JOIN commission_lines l ON l.reseller_id = t.reseller_id AND l.terms_id = t.id WHERE t.id = ANY ($1::uuid[])`,
    [termsIds],
  );
  return new Map(rows.map(({ id, termsId, allocationId }) => [placeOf(termsId, allocationId), id]));
}

type Told = Pick<FixedTerms, 'id' | 'resellerId' | 'invoiceId' | 'currency'> & {
  readonly paymentId: string;
  readonly amountMinor: number;
};

async function tell(ctx: Context, tx: Transaction, rows: readonly Told[]): Promise<void> {
  const at = ctx.clock.now().toString();
  const entries = rows
    .filter(({ amountMinor }) => amountMinor !== 0)
    .map(({ id, resellerId, invoiceId, paymentId, amountMinor, currency }) => ({
      data: { commissionId: id, resellerId, invoiceId, paymentId, amountMinor, currency, at },
    }));
  if (entries.length > 0) await ctx.publishMany(tx, 'billing.commission-earned', entries);
}
