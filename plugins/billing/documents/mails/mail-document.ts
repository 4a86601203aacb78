import { type BatchContext, defineBatchJob, Id, IspError } from '@isp/sdk';
import { Type } from 'typebox';
import type { DocumentMail } from '../../contract/index.ts';
import { documentMails } from '../../data/document-mail-store.ts';
import { readPrinted } from '../read-printed.ts';
import { messageOf } from './message-of.ts';

/** Mails that are handed over at the same time. */
const atOnce = 10;

/** What became of handing a mail over. */
interface HandedOver {
  readonly id: string;
  readonly changes: Partial<DocumentMail>;
}

/**
 * Gives mails to comms, each under its own id as the key, so that it leaves once however often this is tried. The PDF is made
 * when the mail leaves. What failed is tried again by itself; the others are settled.
 */
export const mailDocument = defineBatchJob('billing.mail-document', {
  data: Type.Object({ mailId: Id }),
  async handleMany(ctx, items) {
    const ids = items.map(({ data }) => data.mailId);
    const waiting = await ctx.transaction((tx) => documentMails.listAll(tx, { id: ids, status: 'queued' }), {
      readOnly: true,
    });
    const failures: unknown[] = [];
    for (let first = 0; first < waiting.length; first += atOnce) {
      const some = waiting.slice(first, first + atOnce);
      const outcomes = await Promise.allSettled(some.map((mail) => handOver(ctx, mail)));
      const done = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      failures.push(...outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
      await settle(ctx, done);
    }
    if (failures.length > 0) throw failures[0];
  },
});

async function handOver(ctx: BatchContext, mail: DocumentMail): Promise<HandedOver> {
  const { id, documentId, customerId, resellerId } = mail;
  const { name, email } = await customerOf(ctx, customerId);
  if (!email) return { id, changes: { status: 'skipped', reason: 'the customer has no e-mail address' } };
  const found = await ctx.transaction((tx) => readPrinted(tx, documentId), { readOnly: true });
  const { kind } = found.document;
  const sent = await ctx.call(
    'comms.messages.send',
    {
      ...{ to: email, template: 'billing.document', key: id, resellerId, customerId },
      variables: messageOf(found, name),
      attachments: [{ provider: 'billing-document', params: { documentId, kind } }],
    },
    { as: 'plugin' },
  );
  return { id, changes: { status: 'sending', deliveryId: sent.deliveryId } };
}

/** One that is not there any more has no address. */
async function customerOf(
  ctx: BatchContext,
  id: string,
): Promise<{ name: string; email?: string | undefined }> {
  try {
    return await ctx.call('customers.get', { id }, { as: 'plugin' });
  } catch (error) {
    if (error instanceof IspError && error.status === 404) return { name: '' };
    throw error;
  }
}

/** comms may have told already that one left. */
async function settle(ctx: BatchContext, done: readonly HandedOver[]): Promise<void> {
  const updatedAt = ctx.clock.now().toString();
  await ctx.transaction(async (tx) => {
    for (const { id, changes } of done)
      await documentMails.change(tx, { id, status: 'queued' }, { ...changes, updatedAt });
  });
}
