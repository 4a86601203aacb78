import type { Context, Transaction } from '@isp/sdk';
import type { IssuedDocument } from './new-document.ts';

const told = { invoice: 'billing.invoice-issued', 'credit-note': 'billing.credit-note-issued' } as const;

/** Tells that documents are issued. */
export async function tellIssued(
  ctx: Context,
  tx: Transaction,
  issued: readonly IssuedDocument[],
): Promise<void> {
  const at = ctx.clock.now().toString();
  for (const kind of ['credit-note', 'invoice'] as const) {
    const entries = issued.filter((one) => one.kind === kind).map((one) => ({ data: dataOf(one, at) }));
    await ctx.publishMany(tx, told[kind], entries);
  }
}

function dataOf(document: IssuedDocument, at: string) {
  const { id: documentId, customerId, resellerId, number } = document;
  const { grossMinor, netMinor, currency, issuedOn, dueOn } = document;
  return { documentId, customerId, resellerId, number, grossMinor, netMinor, currency, issuedOn, dueOn, at };
}
