import type { Delivery } from '../contract/index.ts';
import type { Content } from '../data/content.ts';

/** A mail as it goes to the server. */
export interface Mail {
  readonly delivery: Delivery;
  readonly content: Content;
  readonly from: { readonly name: string; readonly address: string };
}

/** Who mails come from, by the settings of the moment. */
export function senderOf(config: Readonly<Record<string, unknown>>): Mail['from'] {
  return { name: config.fromName as string, address: config.fromAddress as string };
}

/**
 * The Message-ID of a delivery. Each try of a durable one has the same, so that a mail that came twice can be told. One
 * that is sent at once may carry something else at the next try, so the number of the try is part of it.
 */
export function messageIdOf(
  { id, mode }: Pick<Delivery, 'id' | 'mode'>,
  { attempt, fromAddress }: { attempt: number; fromAddress: string },
): string {
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  return mode === 'now' ? `<${id}.${attempt}@${domain}>` : `<${id}@${domain}>`;
}
