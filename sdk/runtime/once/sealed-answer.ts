import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { IspError } from '../../contract/index.ts';
import { keyDeriver } from '../derive-key.ts';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** How a request ended: with a result or with an error. */
export type Outcome = { readonly result?: unknown } | { readonly error: IspError };

/**
 * Hides what is kept of requests from whoever reads the database: answers may hold tokens, and params passwords that a
 * plain hash would let him try out.
 */
export class AnswerSeal {
  readonly #sealing: Buffer;
  readonly #hashing: Buffer;

  /** Base64. */
  constructor(secret: string) {
    const derive = keyDeriver(Buffer.from(secret, 'base64'));
    this.#sealing = derive('answers');
    this.#hashing = derive('bodies');
  }

  /** Tells requests apart without telling what is in them. */
  hash(text: string): Buffer {
    return createHmac('sha256', this.#hashing).update(text).digest();
  }

  seal(outcome: Outcome, place: string): Buffer {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#sealing, iv).setAAD(Buffer.from(place));
    const parts = [cipher.update(textOf(outcome), 'utf8'), cipher.final()];
    return Buffer.concat([iv, ...parts, cipher.getAuthTag()]);
  }

  /** Undefined when it was sealed with another secret or for another place. */
  open(sealed: Buffer, place: string): Outcome | undefined {
    const decipher = createDecipheriv(algorithm, this.#sealing, sealed.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-tagBytes));
    try {
      const bytes = sealed.subarray(ivBytes, -tagBytes);
      return outcomeOf(decipher.update(bytes, undefined, 'utf8') + decipher.final('utf8'));
    } catch {
      return undefined;
    }
  }
}

function textOf(outcome: Outcome): string {
  if (!('error' in outcome)) return JSON.stringify({ result: outcome.result });
  const { code, status, message, retry, data, errors } = outcome.error;
  return JSON.stringify({ error: { code, status, message, retry, data, errors } });
}

function outcomeOf(text: string): Outcome {
  const kept = JSON.parse(text) as { result?: unknown; error?: ConstructorParameters<typeof IspError>[0] };
  return kept.error ? { error: new IspError(kept.error) } : { result: kept.result };
}
