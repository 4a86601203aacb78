import { createHmac } from 'node:crypto';

/** HMAC-SHA-256 of a text, in hex. */
export function sign(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
