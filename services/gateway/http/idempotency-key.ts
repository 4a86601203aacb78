import type { IncomingMessage } from 'node:http';
import { platformErrors } from '@isp/sdk';

/**
 * The `Idempotency-Key` of a request; undefined without one. Quotes around it are taken off: the IETF draft writes it
 * as a string of Structured Fields, most clients do not.
 */
export function idempotencyKeyOf({ headers }: IncomingMessage): string | undefined {
  const header = headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = String(header).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw platformErrors.MALFORMED_REQUEST({
    reason: 'Idempotency-Key must be one value of 1 to 255 visible ASCII characters, such as a UUID.',
  });
}
