import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import {
  type BillingAccount,
  billingErrors,
  type DocumentLine,
  type DraftInvoiceParams,
  type LegalEntity,
} from '../contract/index.ts';
import { type DocumentRow, documents } from '../data/document-store.ts';
import { localDate } from '../domain/local-date.ts';
import type { Line } from '../domain/plan/facts.ts';
import { keptTaxes } from '../domain/plan/plan-bill.ts';
import { factsOf, readShared } from './account-facts.ts';
import { documentRow, lineRows } from './new-document.ts';

const noBooks = { events: [], lines: [], charges: [] };

/** Stores a draft, with the taxes that are in force today. */
export async function draftInvoice(
  ctx: Context,
  tx: Transaction,
  account: BillingAccount,
  wishes: DraftInvoiceParams['lines'],
): Promise<DocumentRow> {
  const shared = await readShared(tx);
  const facts = factsOf(account, { books: noBooks, shared });
  const now = ctx.clock.now();
  const ofTaxes = keptTaxes(facts, localDate(now, account.timezone));
  const lines = wishes.map(({ text, amountMinor, serviceId, taxIds }): Line => {
    const id = newId();
    const taxes = ofTaxes(taxIds ?? facts.taxIds);
    const about = { id, kind: 'manual', key: `manual|${id}`, text, currency: account.currency } as const;
    return {
      ...about,
      ...(serviceId ? { serviceId } : {}),
      amountMinor: BigInt(amountMinor),
      taxes,
      givesBack: false,
    };
  });
  const entity = shared.entities.get(account.legalEntityId) as LegalEntity;
  const made = { account, entity, kind: 'invoice', origin: 'manual', lines } as const;
  const { row, sums } = documentRow(made, now.toString());
  if (sums.grossMinor < 0n || sums.netMinor < 0n) throw billingErrors.BILLING_NEGATIVE_INVOICE();
  const draftLines = lineRows(lines) as unknown as DocumentLine[];
  return documents.insert(tx, { ...row, status: 'draft', draftLines: draftLines.map(shownLine) });
}

function shownLine(line: DocumentLine): DocumentLine {
  const { id, position, kind, text, serviceId, amountMinor, taxes } = line;
  return { id, position, kind, text, ...(serviceId ? { serviceId } : {}), amountMinor, taxes };
}

/** The lines of a draft, to be issued. */
export function linesOfDraft({ draftLines = [], currency }: DocumentRow): Line[] {
  return draftLines.map(({ id, text, serviceId, amountMinor, taxes }) => ({
    ...{ id, kind: 'manual', key: `manual|${id}`, text, currency, taxes },
    ...(serviceId ? { serviceId } : {}),
    amountMinor: BigInt(amountMinor),
    givesBack: false,
  }));
}
