import type { Context, Transaction } from '@isp/sdk';
import { documentMails } from '../../data/document-mail-store.ts';

/** The message a mail of a document is. */
export const documentTemplate = 'billing.document';

/** What comms tells of a mail: it left, or (with a reason) it never will. The key of its message is its id. */
export async function noteMail(
  ctx: Context,
  tx: Transaction,
  { mailId, deliveryId, reason }: { mailId: string; deliveryId: string; reason?: string },
): Promise<void> {
  const outcome = reason
    ? ({ status: 'failed', reason } as const)
    : ({ status: 'sent', reason: null } as const);
  const updatedAt = ctx.clock.now().toString();
  await documentMails.change(
    tx,
    { id: mailId, status: ['queued', 'sending', 'failed'] },
    { ...outcome, deliveryId, updatedAt },
  );
}
