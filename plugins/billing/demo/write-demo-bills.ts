import type { Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { factsOf, readShared } from '../books/account-facts.ts';
import { documentsOfBills } from '../books/documents-of-bills.ts';
import { writeDocuments } from '../books/issue-documents.ts';
import type { IssuedDocument, NewDocument } from '../books/new-document.ts';
import type { LegalEntity } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type Books, readBooks } from '../data/read-books.ts';
import { planUntil } from '../domain/plan/plan-until.ts';
import { lastSeq } from '../domain/terms/known-terms.ts';
import type { DemoAccount } from './demo-accounts.ts';

const nothing: Books = { events: [], lines: [], charges: [] };

/** Issues what demo accounts were due from a day on, each bill on its day, in the order of days. */
export async function writeDemoBills(
  tx: Transaction,
  found: readonly DemoAccount[],
  { since, today }: { since: Temporal.PlainDate; today: Temporal.PlainDate },
): Promise<IssuedDocument[]> {
  const shared = await readShared(tx);
  const books = await readBooks(
    tx,
    found.map(({ account }) => account.id),
  );
  const made: NewDocument[] = [];
  for (const { account } of found) {
    const own = books.get(account.id) ?? nothing;
    const facts = factsOf(account, { books: own, shared });
    const { bills, next } = planUntil(facts, { from: since, asOf: today }, newId);
    const entity = shared.entities.get(account.legalEntityId) as LegalEntity;
    made.push(...documentsOfBills({ account, entity, bills, books: own.lines, eventSeq: lastSeq(facts) }));
    const moved = { nextBillOn: next?.toString() ?? null, usageUntil: today.toString() };
    await accounts.change(tx, { id: account.id }, moved);
  }
  return issueDayByDay(tx, made);
}

async function issueDayByDay(tx: Transaction, made: readonly NewDocument[]): Promise<IssuedDocument[]> {
  const days = Map.groupBy(made, ({ billOn }) => billOn?.toString() ?? '');
  const issued: IssuedDocument[] = [];
  for (const [day, documents] of [...days].sort(([one], [other]) => (one < other ? -1 : 1)))
    issued.push(...(await writeDocuments(tx, documents, Temporal.Instant.from(`${day}T10:00:00Z`))));
  return issued;
}
