import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount } from '../contract/index.ts';
import { billNoLaterThan } from '../data/account-store.ts';
import { type DocumentRow, documents } from '../data/document-store.ts';
import { readAllocationsTo } from '../data/open-things.ts';
import { localDate } from '../domain/local-date.ts';
import { creditInvoice } from './credit-invoice.ts';
import { bookSettlements, settleAccounts, settleSilently } from './settle-accounts.ts';

/**
 * Makes an invoice void: a credit note of all that is left settles it, what payments had paid of it is credit again, and what
 * it billed may be billed anew by the next run.
 */
export async function voidInvoice(
  ctx: Context,
  tx: Transaction,
  about: { account: BillingAccount; invoice: DocumentRow; reason: string },
): Promise<void> {
  const { account, invoice, reason } = about;
  const { id, customerId, resellerId, number = '', grossMinor, currency } = invoice;
  const creditNote = await creditInvoice(ctx, tx, { ...about, origin: 'void' });
  const paid = (await readAllocationsTo(tx, id)).filter(({ source }) => source.kind === 'payment');
  const of = { customerId, resellerId };
  await bookSettlements(
    ctx,
    tx,
    paid.map((one) => ({ ...one, amountMinor: -one.amountMinor, of })),
  );
  await settleSilently(ctx, tx, { customerId, sourceId: creditNote.id });
  await documents.change(tx, { id }, { status: 'void' });
  await settleAccounts(ctx, tx, [customerId]);
  await billNoLaterThan(tx, customerId, localDate(ctx.clock.now(), account.timezone).toString());
  const at = ctx.clock.now().toString();
  await ctx.publish(tx, 'billing.invoice-voided', {
    ...{ documentId: id, customerId, resellerId, number, grossMinor, currency, reason, at },
  });
}
