import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Seals a router's password (AES-256-GCM); it opens only with the same key, for the same router. */
export function sealPassword(password: string, { key, deviceId }: { key: string; deviceId: string }): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, derived(key, 'seal'), iv).setAAD(Buffer.from(deviceId));
  const sealed = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The password, or undefined when it was sealed with another key or for another router. */
export function openPassword(
  sealed: string,
  { key, deviceId }: { key: string; deviceId: string },
): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(algorithm, derived(key, 'seal'), bytes.subarray(0, ivBytes));
  decipher.setAAD(Buffer.from(deviceId)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const opened = [decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Tells whether a subscriber's password is the one applied last, without keeping it. */
export function passwordDigest(
  password: string,
  { key, serviceId }: { key: string; serviceId: string },
): string {
  return createHmac('sha256', derived(key, 'digest')).update(`${serviceId}\0${password}`).digest('base64');
}

function derived(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'mikrotik', purpose, 32));
}
