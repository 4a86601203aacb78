import { createHmac } from 'node:crypto';
import { secretKey } from './secret-seal.ts';

/** A message to sign. */
export interface MessageToSign {
  readonly id: string;
  /** Seconds since 1970 of this try. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of Standard Webhooks. While a secret is being rotated there is a signature for each, so that a receiver
 * with either of them is content.
 */
export function signedHeaders(message: MessageToSign, secrets: readonly string[]): Record<string, string> {
  const { id, timestamp, body } = message;
  const signatures = secrets.map((secret) => {
    const digest = createHmac('sha256', secretKey(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${digest.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
