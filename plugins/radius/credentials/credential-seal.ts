import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { platformErrors, startFailures } from '@isp/sdk';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
let key: Buffer | undefined;

/** @param derived 32 bytes of the installation's secret key; in no database. */
export function useCredentialKey(derived: Buffer): void {
  key = derived;
}

/** Encrypts a secret for one place: copied to another row it opens nothing. */
export function sealSecret(secret: string, place: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, theKey(), iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1:${iv.toString('base64')}:${sealed.toString('base64')}`;
}

/** @throws `CONFLICT` when it was sealed with another key or for another place. */
export function openSecret(text: string, place: string): string {
  const [, iv = '', sealed = ''] = text.split(':');
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(algorithm, theKey(), Buffer.from(iv, 'base64'), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes));
    return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    const reason = 'the credential does not open with this platform’s key; set it again';
    throw platformErrors.CONFLICT({ reason }, { cause });
  }
}

function theKey(): Buffer {
  if (!key) throw startFailures.notReady('the key of credentials is not there yet');
  return key;
}
