import { createPrivateKey, createPublicKey } from 'node:crypto';
import { keyDeriver } from '@isp/sdk/runtime';
import type { JWK } from 'jose';

/** The installation's secrets. None is stored: they follow from its secret key, which no copy of the database holds. */
export interface PlatformKeys {
  /** Ed25519, signs principals. */
  readonly privateKey: JWK;
  readonly publicKey: JWK;
  /** Plugin database passwords are derived from it. */
  readonly databaseSecret: string;
}

/** An Ed25519 private key of 32 bytes in PKCS #8 (RFC 8410 §7), without the bytes themselves. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Derives the keys from the secret key (HKDF-SHA256); every kernel of an installation that has it makes the same. */
export function derivePlatformKeys(secretKey: Buffer): PlatformKeys {
  const derive = keyDeriver(secretKey);
  const der = Buffer.concat([pkcs8Head, derive('signing key')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    privateKey: privateKey.export({ format: 'jwk' }) as JWK,
    publicKey: createPublicKey(privateKey).export({ format: 'jwk' }) as JWK,
    databaseSecret: derive('database roles').toString('base64'),
  };
}
