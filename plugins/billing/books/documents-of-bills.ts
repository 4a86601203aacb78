import { newId } from '@isp/sdk/data';
import type { BillingAccount, LegalEntity } from '../contract/index.ts';
import type { Line } from '../domain/plan/facts.ts';
import type { PlannedBill } from '../domain/plan/plan-bill.ts';
import type { NewDocument } from './new-document.ts';

/** What documents are made of. */
export interface BillsOfAccount {
  readonly account: BillingAccount;
  readonly entity: LegalEntity;
  readonly bills: readonly PlannedBill[];
  /** What was billed before, with the documents it is in. */
  readonly books: readonly (Line & { readonly documentId: string })[];
  readonly eventSeq: number;
  readonly runId?: string;
}

/** Each bill is an invoice of its charges, and a credit note for each invoice it gives back something of. */
export function documentsOfBills(of: BillsOfAccount): NewDocument[] {
  const documentOf = new Map(of.books.map(({ id, documentId }) => [id, documentId]));
  const { account, entity, eventSeq, runId } = of;
  const common = { account, entity, eventSeq, origin: 'recurring' as const, ...(runId ? { runId } : {}) };
  return of.bills.flatMap(({ billOn, charges, credits }): NewDocument[] => {
    const id = newId();
    for (const line of charges) documentOf.set(line.id, id);
    const corrected = Map.groupBy(credits, ({ creditOf = '' }) => documentOf.get(creditOf));
    const creditNotes = [...corrected].map(([creditsId, lines]) => ({
      ...{ ...common, kind: 'credit-note' as const, id: newId(), lines, billOn },
      ...(creditsId ? { creditsId } : {}),
    }));
    const invoice = { ...common, kind: 'invoice' as const, id, lines: charges, billOn };
    return charges.length > 0 ? [...creditNotes, invoice] : creditNotes;
  });
}
