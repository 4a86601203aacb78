import { type Context, FileAnswer, IspError, type OfferedProvider } from '@isp/sdk';
import Value from 'typebox/value';
import { type Attachment, attachmentSeam, commsErrors } from '../contract/index.ts';
import type { HandOver } from '../domain/smtp-failure.ts';

/** A file may take this long to be made, in milliseconds. */
const timeoutMs = 20_000;
/** Of all files of a mail together: mail servers take 10 MB and more. */
const largestBytes = 10_000_000;

/** A file as it goes with a mail. */
export interface MailFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The files of a mail, or why it cannot leave now. */
export type MadeFiles = readonly MailFile[] | Exclude<HandOver, { outcome: 'sent' }>;

/** Refuses attachments the sender does not offer, so that a mail is not queued that can never leave. */
export async function assertAttachments(
  ctx: Context,
  sender: string,
  attachments: readonly Attachment[],
): Promise<void> {
  if (attachments.length === 0) return;
  const own = await offersOf(ctx, sender);
  const unknown = attachments.find(({ provider }) => !own.some(({ name }) => name === provider));
  if (unknown) throw commsErrors.COMMS_ATTACHMENT_UNKNOWN({ sender, provider: unknown.provider });
}

async function offersOf(ctx: Context, sender: string): Promise<OfferedProvider[]> {
  const offers = await ctx.call('kernel.providers', { seam: attachmentSeam }, { as: 'plugin' });
  return offers.filter(({ plugin }) => plugin === sender);
}

/** Has the files of a mail made by its sender. What a sender refuses for good ends the mail; everything else is tried again. */
export async function makeFiles(
  ctx: Context,
  sender: string,
  attachments: readonly Attachment[],
): Promise<MadeFiles> {
  if (attachments.length === 0) return [];
  try {
    const own = await offersOf(ctx, sender);
    const files: MailFile[] = [];
    for (const attachment of attachments) files.push(await makeFile(ctx, own, attachment));
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    if (bytes > largestBytes)
      return {
        outcome: 'permanent',
        response: `its files have ${bytes} bytes; ${largestBytes} are the most`,
      };
    return files;
  } catch (error) {
    const reason = error instanceof IspError ? error.message : 'making its files failed; the log says why';
    if (!(error instanceof IspError))
      ctx.log.error({ err: error, sender }, 'a file of a mail cannot be made');
    const forGood = error instanceof IspError && error.status >= 400 && error.status < 500;
    return { outcome: forGood ? 'permanent' : 'temporary', response: reason.slice(0, 500) };
  }
}

async function makeFile(
  ctx: Context,
  own: readonly OfferedProvider[],
  { provider, params }: Attachment,
): Promise<MailFile> {
  const offer = own.find(({ name }) => name === provider);
  if (!offer?.enabled) throw commsErrors.COMMS_ATTACHMENT_AWAY({ provider });
  const answer: unknown = await ctx.call(offer.action as never, params as never, { as: 'plugin', timeoutMs });
  if (!Value.Check(FileAnswer, answer)) throw commsErrors.COMMS_ATTACHMENT_AWAY({ provider });
  const { fileName, contentType, base64 } = answer;
  return { fileName, contentType, bytes: Buffer.from(base64, 'base64') };
}
