import type { Context, Transaction } from '@isp/sdk';
import type { NewDocument } from '../../books/new-document.ts';
import type { DocumentMail } from '../../contract/index.ts';
import { addMails } from '../../data/document-mail-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { idOf } from '../../domain/event-id.ts';

/** A document that is issued, and whose it is. */
export interface Issued {
  readonly id: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly runId?: string | undefined;
}

/** Has documents mailed because they are issued: each once, however often this is asked. */
export async function askMails(ctx: Context, tx: Transaction, issued: readonly Issued[]): Promise<void> {
  const now = ctx.clock.now().toString();
  const mails = issued.map(({ id, customerId, resellerId, runId }): DocumentMail => {
    const about = { documentId: id, customerId, resellerId, ...(runId ? { runId } : {}) };
    const state = { automatic: true, status: 'queued', requestedBy: authorOf(ctx.principal) } as const;
    return { id: idOf('mail', id), ...about, ...state, createdAt: now, updatedAt: now };
  });
  await enqueueMails(ctx, tx, await addMails(tx, mails));
}

/**
 * Has mailed what is issued outside of runs, which have theirs mailed when they are done, to those who want it.
 *
 * @param issued in the order of `made`
 */
export async function mailIssued(
  ctx: Context,
  tx: Transaction,
  { issued, made }: { issued: readonly Issued[]; made: readonly NewDocument[] },
): Promise<void> {
  const isDefault = isMailedByDefault(ctx);
  const wanted = issued.filter((_, index) => {
    const { account, runId } = made[index] ?? {};
    return !runId && (account?.invoiceDelivery ?? (isDefault ? 'email' : 'none')) === 'email';
  });
  if (wanted.length > 0) await askMails(ctx, tx, wanted);
}

/** Lets mails be looked at in the background. */
export async function enqueueMails(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.enqueueMany(
    tx,
    'billing.mail-document',
    ids.map((mailId) => ({ data: { mailId }, key: `mail ${mailId}` })),
  );
}

/** What the setting says of customers who have no choice of their own. */
export function isMailedByDefault(ctx: Context): boolean {
  return ctx.config.invoiceDelivery !== 'none';
}
