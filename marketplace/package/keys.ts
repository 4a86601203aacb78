import { createPublicKey, generateKeyPairSync, hash, type KeyObject } from 'node:crypto';
import { packageErrors } from '@isp/sdk';

/** An Ed25519 key pair as PEM: SPKI and PKCS #8 (RFC 8410). */
export interface KeyPair {
  readonly keyId: string;
  readonly publicKeyPem: string;
  readonly privateKeyPem: string;
}

/** Makes a key pair for a publisher. */
export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { keyId: keyIdOf(publicKey), publicKeyPem: publicKey, privateKeyPem: privateKey };
}

/**
 * The name of a key: the first 16 hexadecimal digits of the SHA-256 of the 32 bytes of the public key.
 *
 * @throws KEY_UNUSABLE when it is no Ed25519 key
 */
export function keyIdOf(publicKeyPem: string): string {
  const { x } = readKey(() => createPublicKey(publicKeyPem), 'public key').export({ format: 'jwk' });
  return hash('sha256', Buffer.from(x as string, 'base64url'), 'hex').slice(0, 16);
}

/** Reads a key and makes sure that it is an Ed25519 one. */
export function readKey(read: () => KeyObject, what: string): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw packageErrors.KEY_UNUSABLE({ what }, { cause: error });
  }
  throw packageErrors.KEY_UNUSABLE({ what });
}
