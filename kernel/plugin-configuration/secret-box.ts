import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyDeriver } from '@isp/sdk/runtime';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Where a secret belongs; it can be opened for no other place. */
export interface SecretPlace {
  readonly plugin: string;
  /** JSON Pointer into the plugin's settings. */
  readonly pointer: string;
}

/** A secret as it is stored. */
export interface SealedSecret {
  /** `v1:<base64 iv>:<base64 cipher and tag>` */
  readonly $secret: string;
}

/** Encrypts secrets (AES-256-GCM) and opens them again, each bound to its place. */
export class SecretBox {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  seal(secret: string, place: SecretPlace): SealedSecret {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#key, iv).setAAD(boundTo(place));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return { $secret: `v1:${iv.toString('base64')}:${sealed.toString('base64')}` };
  }

  /** What a plugin's own keys are derived from, base64: another one for each plugin. */
  pluginSecret(plugin: string): string {
    return keyDeriver(this.#key)(`plugin ${plugin}`).toString('base64');
  }

  /** Undefined when it was sealed with another key or for another place, or is damaged. */
  open({ $secret }: SealedSecret, place: SecretPlace): string | undefined {
    const [version, iv = '', sealed = ''] = $secret.split(':');
    if (version !== 'v1') return undefined;
    const bytes = Buffer.from(sealed, 'base64');
    try {
      const decipher = createDecipheriv(algorithm, this.#key, Buffer.from(iv, 'base64'), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(boundTo(place)).setAuthTag(bytes.subarray(-tagBytes));
      return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }
}

function boundTo({ plugin, pointer }: SecretPlace): Buffer {
  return Buffer.from(`${plugin} ${pointer}`);
}
