import type { Context, Transaction } from '@isp/sdk';
import type { IssuedDocument } from './new-document.ts';

/** Tells that a document is issued. */
export async function tellIssued(ctx: Context, tx: Transaction, document: IssuedDocument): Promise<void> {
  const { id, kind, customerId, resellerId, number, grossMinor, netMinor, currency, issuedOn, dueOn } =
    document;
  const name = kind === 'invoice' ? 'billing.invoice-issued' : 'billing.credit-note-issued';
  const amounts = { grossMinor, netMinor, currency, issuedOn, dueOn };
  const at = ctx.clock.now().toString();
  await ctx.publish(tx, name, { documentId: id, customerId, resellerId, number, ...amounts, at });
}
