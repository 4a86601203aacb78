import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { platformErrors } from '@isp/sdk';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts a text (AES-256-GCM), bound to whom it belongs to: `v1:<base64 of iv, cipher and tag>`. */
export function seal(text: string, key: Buffer, owner: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1:${sealed.toString('base64')}`;
}

/** Throws CONFLICT when it was sealed with another key or for somebody else, or is damaged. */
export function unseal(sealed: string, key: Buffer, owner: string): string {
  const bytes = Buffer.from(sealed.replace(/^v1:/, ''), 'base64');
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-tagBytes));
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    const reason = `what component ${owner} was ordered with does not open with this platform's key; order it again`;
    throw platformErrors.CONFLICT({ reason }, { cause });
  }
}
