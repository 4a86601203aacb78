import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { type BillingAccount, billingErrors, type LegalEntity } from '../contract/index.ts';
import type { DocumentRow } from '../data/document-store.ts';
import { linesOfCustomer } from '../data/read-books.ts';
import {
  type CreditWish,
  creditLines,
  creditProblem,
  everythingLeft,
  leftOf,
} from '../domain/plan/credit-lines.ts';
import { readShared } from './account-facts.ts';
import { issueDocuments } from './issue-documents.ts';
import type { IssuedDocument } from './new-document.ts';

/** A correction of an invoice. Without wishes all that is left of it. */
export interface Correction {
  readonly account: BillingAccount;
  readonly invoice: DocumentRow;
  readonly reason: string;
  readonly wishes?: readonly CreditWish[];
  /** `void`: what it gives back may be billed again. */
  readonly origin: 'correction' | 'void';
}

/** Issues a credit note of an invoice, whose account is locked. Throws when it asks for more than is left. */
export async function creditInvoice(
  ctx: Context,
  tx: Transaction,
  { account, invoice, reason, wishes, origin }: Correction,
): Promise<IssuedDocument> {
  if (invoice.kind !== 'invoice' || !['issued', 'paid'].includes(invoice.status))
    throw billingErrors.BILLING_NOT_AN_OPEN_INVOICE({ id: invoice.id, status: invoice.status });
  const books = await linesOfCustomer(tx, account.id);
  const own = books.filter(({ documentId }) => documentId === invoice.id);
  const left = leftOf(own, books);
  const wished = wishes ?? everythingLeft(left);
  if (wished.length === 0) throw billingErrors.BILLING_NOTHING_LEFT({ id: invoice.id });
  assertPossible(wished, left, wishes !== undefined);
  const lines = creditLines(own, wished, { givesBack: origin === 'void', makeId: newId });
  const entity = (await readShared(tx)).entities.get(invoice.legalEntityId) as LegalEntity;
  const about = {
    account,
    entity,
    kind: 'credit-note',
    origin,
    lines,
    reason,
    creditsId: invoice.id,
  } as const;
  const [issued] = await issueDocuments(ctx, tx, [about]);
  return issued as IssuedDocument;
}

function assertPossible(
  wishes: readonly CreditWish[],
  left: ReadonlyMap<string, bigint>,
  byHand: boolean,
): void {
  const problem = byHand ? creditProblem(wishes, left) : undefined;
  if (problem?.kind === 'unknown') throw platformErrors.NOT_FOUND({ id: problem.lineId });
  if (problem)
    throw billingErrors.BILLING_TOO_MUCH({ id: problem.lineId, leftMinor: problem.leftMinor.toString() });
}
