import { defineAction, type Page, pageOf, platformErrors, type Transaction } from '@isp/sdk';
import { JournalParams, JournalRow, type JournalParams as Params } from '../../contract/index.ts';
import { accountCodes } from '../account-codes.ts';
import { minorOf } from '../amounts.ts';
import { factsOf, type ReportFacts } from '../define-report.ts';
import { limitOf, startOf } from '../paging.ts';
import { periodOf } from '../period.ts';
import { readJournalAccounts } from '../read-journal-accounts.ts';

/** The journal, for the accountant's program. */
export const journal = defineAction('billing.reports.journal', {
  summary:
    'Lists the entries of the ledger by day of booking, with debit, credit and codes of accounts, in the order they were made; as CSV for accounting programs.',
  permission: 'billing.journal.read',
  rest: 'GET /billing/reports/journal',
  params: JournalParams,
  result: pageOf(JournalRow),
  timeoutMs: 60_000,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, params): Promise<Page<JournalRow>> {
    const facts = factsOf(ctx, params.resellerId);
    return ctx.transaction((tx) => readPage(tx, params, facts), { readOnly: true });
  },
});

type Entry = Omit<JournalRow, 'debitMinor' | 'creditMinor' | 'accountCode'> & { readonly amount: string };

async function readPage(tx: Transaction, params: Params, facts: ReportFacts): Promise<Page<JournalRow>> {
  const { from, to } = periodOf(params, facts.today);
  const after = startOf(params, /^[0-9a-f-]{36}$/);
  const limit = limitOf(params);
  const asked = [facts.resellers, from, to, params.currency ?? null, params.legalEntityId ?? null];
  const found = await tx.query<Entry>(
    `SELECT l.id, l.posting_id AS "postingId", l.booked_on::text AS "bookedOn", l.kind, l.text, ${entity} AS "legalEntityId",
       l.customer_id AS "customerId", l.reseller_id AS "resellerId", l.ledger_account AS "ledgerAccount",
       l.amount_minor::text AS amount, l.currency,
       to_char(l.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt"
     ${entries} AND ($6::uuid IS NULL OR l.id > $6) ORDER BY l.id LIMIT ${limit + 1}`,
    [...asked, after || null],
  );
  const codeOf = accountCodes((await readJournalAccounts(tx)).accounts);
  const data = found.slice(0, limit).map(({ amount, ...row }) => ({
    ...row,
    accountCode: codeOf(row.legalEntityId, row.ledgerAccount),
    debitMinor: amount.startsWith('-') ? 0 : minorOf(amount),
    creditMinor: amount.startsWith('-') ? -minorOf(amount) : 0,
  }));
  const nextCursor = found.length > limit ? (data.at(-1)?.id ?? null) : null;
  if (params.total === 'none') return { data, page: { nextCursor, total: 0, totalIsEstimate: true } };
  const [counted] = await tx.query<{ count: number }>(`SELECT count(*)::integer AS count ${entries}`, asked);
  return { data, page: { nextCursor, total: counted?.count ?? 0, totalIsEstimate: false } };
}

/** A document is its company's for good, what a payment is booked on that of the account. */
const entity = 'coalesce(d.legal_entity_id, a.legal_entity_id)';
const entries = `FROM ledger_entries l
  JOIN billing_accounts a ON a.id = l.customer_id
  LEFT JOIN documents d ON l.kind IN ('invoice', 'credit-note') AND d.reseller_id = l.reseller_id AND d.id = l.ref_id
  WHERE l.booked_on BETWEEN $2::date AND $3::date AND ($1::uuid[] IS NULL OR l.reseller_id = ANY ($1))
    AND ($4::text IS NULL OR l.currency = $4) AND ($5::uuid IS NULL OR ${entity} = $5)`;
