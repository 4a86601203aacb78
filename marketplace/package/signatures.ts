import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { keyIdOf, readKey } from './keys.ts';
import type { Signature } from './package-format.ts';

/** What is signed, so that a signature of one kind of thing can never stand for another. */
export type SignedKind = 'package' | 'index';

/** The bytes a signature is made over: what kind of thing it is, and the thing. */
function signedBytes(kind: SignedKind, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`isp-marketplace ${kind} v1\n`), bytes]);
}

/** Signs bytes with an Ed25519 key (RFC 8032); the same key and bytes always give the same signature. */
export function makeSignature(kind: SignedKind, bytes: Buffer, privateKeyPem: string): Signature {
  const key = readKey(() => createPrivateKey(privateKeyPem), 'private key');
  const publicKeyPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string;
  const signature = sign(null, signedBytes(kind, bytes), key).toString('base64');
  return { keyId: keyIdOf(publicKeyPem), algorithm: 'ed25519', signature };
}

/** Whether a signature is that of a public key over these bytes. */
export function signatureFits(
  { signature }: Signature,
  bytes: Buffer,
  { kind, publicKeyPem }: { readonly kind: SignedKind; readonly publicKeyPem: string },
): boolean {
  return verify(
    null,
    signedBytes(kind, bytes),
    createPublicKey(publicKeyPem),
    Buffer.from(signature, 'base64'),
  );
}

/** The list of signatures in a parsed JSON document; undefined when it is none. */
export function parseSignatures(value: unknown): Signature[] | undefined {
  return Array.isArray(value) && value.every(isSignature) ? value : undefined;
}

function isSignature(value: unknown): value is Signature {
  const { keyId, algorithm, signature } = (value ?? {}) as Partial<Signature>;
  const named = typeof keyId === 'string' && /^[0-9a-f]{16}$/.test(keyId);
  return named && algorithm === 'ed25519' && typeof signature === 'string' && signature.length <= 128;
}
