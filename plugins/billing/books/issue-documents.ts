import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { askAutoPay } from '../collection/ask-auto-pay.ts';
import { insertRows } from '../data/insert-rows.ts';
import { takeNumbers } from '../data/legal-entity-store.ts';
import { mailIssued } from '../documents/mails/ask-mails.ts';
import type { DocumentNumber } from '../domain/document-number.ts';
import { localDate } from '../domain/local-date.ts';
import { askLook } from '../prepaid/ask-look.ts';
import { columnsOf } from './columns.ts';
import { entriesOfDocument } from './ledger-entries.ts';
import { documentRow, type IssuedDocument, lineRows, type NewDocument } from './new-document.ts';
import { tellIssued } from './tell-issued.ts';

/**
 * Issues documents in one transaction: numbers, rows, ledger entries and events, all or nothing. The accounts have to be
 * locked by then. The row of a draft becomes the document.
 */
export async function issueDocuments(
  ctx: Context,
  tx: Transaction,
  made: readonly NewDocument[],
): Promise<IssuedDocument[]> {
  if (made.length === 0) return [];
  const issued = await writeDocuments(tx, made, ctx.clock.now());
  await tellIssued(ctx, tx, issued);
  await askLook(
    ctx,
    tx,
    made.map(({ account }) => account),
  );
  const toCharge = issued.filter(
    ({ kind, status }, index) =>
      kind === 'invoice' && status === 'issued' && made[index]?.account.autoPay !== 'off',
  );
  await askAutoPay(
    ctx,
    tx,
    toCharge.map(({ id }) => id),
  );
  await mailIssued(ctx, tx, { issued, made });
  return issued;
}

/**
 * Writes documents that are issued at an instant: numbers, rows and ledger entries. Nobody is told. Who else issues waits for
 * the numbers until the transaction ends, so that all that can be made before them is.
 */
export async function writeDocuments(
  tx: Transaction,
  made: readonly NewDocument[],
  now: Temporal.Instant,
): Promise<IssuedDocument[]> {
  const rows = made.map((one) => datedRow(one, now));
  const lines = made.flatMap((one, index) => {
    const { id: documentId, customerId, resellerId } = rows[index] as ReturnType<typeof datedRow>;
    return lineRows(one.lines).map((line) => ({ documentId, customerId, resellerId, ...line }));
  });
  const numbers = await numbersOf(tx, made);
  const issued = rows.map((row, index) => ({ ...row, ...(numbers[index] as DocumentNumber) }));
  const drafts = issued.filter((_, index) => made[index]?.isDraft);
  for (const draft of drafts)
    await tx.query(`DELETE FROM documents WHERE id = $1 AND status = 'draft'`, [draft.id]);
  await insertRows(tx, columnsOf.documents, issued);
  await insertRows(tx, columnsOf.lines, lines);
  await insertRows(
    tx,
    columnsOf.entries,
    issued.flatMap((row) => entriesOfDocument(row, newId)),
  );
  return issued;
}

/** The row of a document that is issued at an instant, but for its number. */
function datedRow(made: NewDocument, now: Temporal.Instant) {
  const { row } = documentRow(made, now.toString());
  const day = localDate(now, made.account.timezone);
  const dueOn = made.kind === 'invoice' ? day.add({ days: termsOf(made) }) : day;
  const status = row.grossMinor === 0 ? 'paid' : 'issued';
  const days = { issuedOn: day.toString(), dueOn: dueOn.toString(), issuedAt: now.toString() };
  return { ...row, ...days, status };
}

function termsOf({ account, entity }: NewDocument): number {
  return account.termsDays ?? entity.termsDays;
}

/** A number for each document; series are taken in one order everywhere, so that two who issue never wait for each other. */
async function numbersOf(tx: Transaction, made: readonly NewDocument[]): Promise<DocumentNumber[]> {
  const places = Map.groupBy(
    made.map((one, index) => ({ key: `${one.entity.id} ${one.kind}`, one, index })),
    ({ key }) => key,
  );
  const numbers: DocumentNumber[] = [];
  for (const [, group] of [...places].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [{ one } = { one: undefined }] = group;
    if (!one) continue;
    const wanted = { legalEntityId: one.entity.id, kind: one.kind, count: group.length };
    const taken = await takeNumbers(tx, wanted);
    group.forEach(({ index }, nth) => {
      numbers[index] = taken[nth] as DocumentNumber;
    });
  }
  return numbers;
}
