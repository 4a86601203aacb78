import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Head } from '../data/entry-store.ts';

/** The chain's end as text, signed with a key that is not in the database. */
export function signedHead({ number, id, hash }: Head, key: Buffer): string {
  const head = { number, id, hash };
  return `${JSON.stringify({ ...head, signature: signatureOf(head, key) })}\n`;
}

/** The end a text tells of; undefined when it was not signed with this key. */
export function readSignedHead(text: string, key: Buffer): Head | undefined {
  try {
    const { number, id, hash, signature } = JSON.parse(text) as Head & { signature: string };
    const expected = Buffer.from(signatureOf({ number, id, hash }, key), 'hex');
    const given = Buffer.from(String(signature), 'hex');
    const fits = given.length === expected.length && timingSafeEqual(given, expected);
    return fits ? { number, id, hash } : undefined;
  } catch {
    return undefined;
  }
}

function signatureOf(head: Head, key: Buffer): string {
  return createHmac('sha256', key).update(JSON.stringify(head)).digest('hex');
}
