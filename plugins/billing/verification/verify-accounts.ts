import type { Transaction } from '@isp/sdk';
import { factsOf, readShared } from '../books/account-facts.ts';
import type { Difference, Verification, VerifyParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type DocumentRow, documents } from '../data/document-store.ts';
import { type Books, readBooks } from '../data/read-books.ts';
import { rebuild, type StoredDocument } from '../domain/plan/rebuild.ts';
import { bookProblems, numberProblems } from './book-problems.ts';

/** Checks some accounts, and at the end of all the numbers of documents. */
export async function verifyAccounts(tx: Transaction, params: VerifyParams): Promise<Verification> {
  const { customerId, after, limit = 200 } = params;
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM billing_accounts WHERE ($1::uuid IS NULL OR id = $1) AND ($2::uuid IS NULL OR id > $2)
     ORDER BY id LIMIT $3`,
    [customerId ?? null, after ?? null, limit],
  );
  const ids = rows.map(({ id }) => id);
  const checked = await rebuildAccounts(tx, ids);
  const isLast = ids.length < limit;
  // Who does not see all documents cannot say whether one is missing.
  const seesAll = ['staff', 'system'].includes(tx.principal.scope);
  const atEnd = isLast && !customerId && seesAll ? await numberProblems(tx) : [];
  return {
    accounts: ids.length,
    documents: checked.documents,
    differences: [...checked.differences, ...(await bookProblems(tx, ids)), ...atEnd],
    ...(isLast ? {} : { next: ids.at(-1) }),
  };
}

async function rebuildAccounts(tx: Transaction, ids: readonly string[]) {
  const books = await readBooks(tx, ids);
  const shared = await readShared(tx);
  const stored = await readDocuments(tx, ids, books);
  const found = await accounts.listAll(tx, { id: ids });
  const differences = found.flatMap((account): Difference[] => {
    const own = books.get(account.id);
    if (!own) return [];
    const facts = factsOf(account, { books: own, shared });
    return rebuild(facts, stored.get(account.id) ?? []).map((one) => ({ customerId: account.id, ...one }));
  });
  return { differences, documents: [...stored.values()].flat().length };
}

/** Documents by account, in the order they were issued. */
async function readDocuments(
  tx: Transaction,
  ids: readonly string[],
  books: ReadonlyMap<string, Books>,
): Promise<Map<string, StoredDocument[]>> {
  const rows = await documents.listAll(tx, { customerId: ids, status: ['issued', 'paid', 'void'] });
  const lines = Map.groupBy(
    [...books.values()].flatMap((own) => own.lines),
    ({ documentId }) => documentId,
  );
  const ordered = inOrderOfIssue(rows);
  const stored = ordered.map(({ id, customerId, origin, billOn, eventSeq, netMinor, grossMinor }) => ({
    ...{ id, customerId, origin },
    ...(billOn ? { billOn: Temporal.PlainDate.from(billOn) } : {}),
    ...(eventSeq === undefined ? {} : { eventSeq }),
    netMinor: BigInt(netMinor),
    grossMinor: BigInt(grossMinor),
    lines: lines.get(id) ?? [],
  }));
  return Map.groupBy(stored, ({ customerId }) => customerId);
}

/** Of one business moment, which may last long in a sandbox, documents come in the order of their ids; those of a run together, by day. */
function inOrderOfIssue(rows: readonly DocumentRow[]): DocumentRow[] {
  const together = ({ id, runId, customerId }: DocumentRow) => (runId ? `${runId} ${customerId}` : id);
  const first = new Map<string, string>();
  for (const row of rows.toSorted((one, other) => (one.id < other.id ? 1 : -1)))
    first.set(together(row), row.id);
  const place = (row: DocumentRow) => `${row.issuedAt} ${first.get(together(row))} ${row.billOn ?? ''}`;
  return rows.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
