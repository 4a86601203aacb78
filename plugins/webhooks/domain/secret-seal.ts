import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { platformErrors } from '@isp/sdk';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const prefix = 'whsec_';
/** Standard Webhooks asks for 24 to 64 bytes. */
const secretBytes = 32;

/** A new secret as receivers get it: `whsec_` and the key in base64. */
export function newSecret(): string {
  return prefix + randomBytes(secretBytes).toString('base64');
}

/** The bytes a secret signs with. */
export function secretKey(secret: string): Buffer {
  return Buffer.from(secret.slice(prefix.length), 'base64');
}

/** Encrypts secrets for the database, each bound to its endpoint: in another row it opens nothing. */
export class SecretSeal {
  readonly #key: Buffer;

  /** @param key 32 bytes */
  constructor(key: Buffer) {
    this.#key = key;
  }

  close(secret: string, endpointId: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#key, iv).setAAD(Buffer.from(endpointId));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v1:${iv.toString('base64')}:${sealed.toString('base64')}`;
  }

  /** Throws when it was closed with another key, for another endpoint, or was changed. */
  open(closed: string, endpointId: string): string {
    const [, iv = '', sealed = ''] = closed.split(':');
    const bytes = Buffer.from(sealed, 'base64');
    try {
      const decipher = createDecipheriv(algorithm, this.#key, Buffer.from(iv, 'base64'), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(endpointId)).setAuthTag(bytes.subarray(-tagBytes));
      return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch (cause) {
      const reason = `the secret of the endpoint ${endpointId} does not open with this platform's key; rotate it`;
      throw platformErrors.CONFLICT({ reason }, { cause });
    }
  }
}
