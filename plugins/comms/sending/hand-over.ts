import { createHash } from 'node:crypto';
import type { Context } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { createTransport } from 'nodemailer';
import { capture } from '../data/captured-store.ts';
import { type HandOver, smtpFailure } from '../domain/smtp-failure.ts';
import type { Mail } from './mail.ts';
import { type MailFile, makeFiles } from './make-files.ts';
import { isSandbox, mailServerUrl } from './platform-settings.ts';

/** Each step of the conversation; all of it takes less than a try may (`attemptLimitMs`). */
const timeouts = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
};

/** Gives a mail to the mail server; in sandbox mode it is captured, and sent only if the environment names a server. */
export async function handOver(ctx: Context, mail: Mail): Promise<HandOver> {
  const { delivery, content } = mail;
  const files = await makeFiles(ctx, delivery.sender, content.attachments ?? []);
  if ('outcome' in files) return files;
  const url = mailServerUrl(ctx.config);
  if (isSandbox()) await keepCaptured(ctx, mail, files);
  if (url !== undefined) return send(url, mail, files);
  if (isSandbox()) return { outcome: 'sent', response: 'captured' };
  const response = 'no mail server is set; set smtpUrl of the plugin comms, or ISP_SMTP_URL';
  return { outcome: 'temporary', response };
}

/** A connection of its own for each mail: what hangs, hangs alone. */
async function send(
  url: string,
  { delivery, content: { attachments: _, ...texts }, from }: Mail,
  files: readonly MailFile[],
): Promise<HandOver> {
  const transport = createTransport({ url, disableFileAccess: true, disableUrlAccess: true, ...timeouts });
  try {
    const { response } = await transport.sendMail({
      from,
      to: { name: '', address: delivery.to },
      envelope: { from: from.address, to: delivery.to },
      messageId: delivery.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...texts,
      attachments: files.map(({ fileName, contentType, bytes }) => ({
        filename: fileName,
        contentType,
        content: bytes,
      })),
    });
    return { outcome: 'sent', response };
  } catch (error) {
    return smtpFailure(error);
  } finally {
    transport.close();
  }
}

async function keepCaptured(
  ctx: Context,
  { delivery, content: { attachments: _, ...texts }, from }: Mail,
  files: readonly MailFile[],
): Promise<void> {
  const { id: deliveryId, template, to, messageId } = delivery;
  const at = Temporal.Now.instant().toString();
  const sender = from.name ? `${from.name} <${from.address}>` : from.address;
  const message = { id: newId(), at, channel: 'mail' as const, deliveryId, template, to, messageId };
  await ctx.asPlugin('capturing a message').transaction(async (tx) => {
    const attachments = files.length > 0 ? { attachments: files.map(shownFile) } : {};
    await capture(tx, { ...message, from: sender, ...texts, ...attachments });
  });
}

function shownFile({ fileName, contentType, bytes }: MailFile) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileName, contentType, bytes: bytes.length, sha256 };
}
