import type { Context } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { billingErrors, type DocumentKind, type DocumentMail } from '../../contract/index.ts';
import { addMails, documentMails } from '../../data/document-mail-store.ts';
import { documents, documentWithLines } from '../../data/document-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { enqueueMails } from './ask-mails.ts';

/** Mails a document because somebody asks for it, as often as that is. Throws for a draft, and where there is no address. */
export async function sendByHand(ctx: Context, id: string, kind: DocumentKind): Promise<DocumentMail> {
  const { status, customerId } = await ctx.transaction((tx) => documentWithLines(tx, id, kind), {
    readOnly: true,
  });
  if (status === 'draft') throw billingErrors.BILLING_NOT_ISSUED({ id });
  const { email } = await ctx.call('customers.get', { id: customerId }, { as: 'plugin' });
  if (!email) throw billingErrors.BILLING_NO_ADDRESS({ id: customerId });
  return ctx.transaction(async (tx) => {
    const { resellerId, runId } = await documents.get(tx, id);
    const now = ctx.clock.now().toString();
    const mail: DocumentMail = {
      ...{ id: newId(), documentId: id, customerId, resellerId, ...(runId ? { runId } : {}) },
      ...({ automatic: false, status: 'queued', requestedBy: authorOf(ctx.principal) } as const),
      ...{ createdAt: now, updatedAt: now },
    };
    await enqueueMails(ctx, tx, await addMails(tx, [mail]));
    ctx.audit({ subject: { kind, id, customerId, resellerId }, after: { mail: mail.id } });
    return documentMails.get(tx, mail.id);
  });
}
