import { createHash } from 'node:crypto';
import type { Secret } from './packet.ts';

const blockLength = 16;
const maxPasswordLength = 128;

/** What hides a password on the wire: RFC 2865 section 5.2. */
export interface HidingKey {
  secret: Secret;
  /** 16 octets, of the Access-Request. */
  requestAuthenticator: Buffer;
}

/**
 * Hides a password as User-Password does: RFC 2865 section 5.2, padded with zeros to blocks of 16 octets.
 * Octets after the 128th are cut off, the most the RFC allows.
 */
export function encryptUserPassword(password: Buffer, key: HidingKey): Buffer {
  const kept = password.subarray(0, maxPasswordLength);
  const padded = Buffer.alloc(Math.max(blockLength, Math.ceil(kept.length / blockLength) * blockLength));
  kept.copy(padded);
  return encryptBlocks(padded, key.secret, key.requestAuthenticator);
}

/** The password inside User-Password without its padding, or undefined when the length cannot be right. */
export function decryptUserPassword(hidden: Buffer, key: HidingKey): Buffer | undefined {
  if (hidden.length === 0 || hidden.length > maxPasswordLength) return undefined;
  if (hidden.length % blockLength !== 0) return undefined;
  const padded = decryptBlocks(hidden, key.secret, key.requestAuthenticator);
  const end = padded.findLastIndex((octet) => octet !== 0) + 1;
  return padded.subarray(0, end);
}

/** Each block is hidden with MD5 over the secret and the hidden block before it (the seed at first). */
export function encryptBlocks(plain: Buffer, secret: Secret, seed: Buffer): Buffer {
  const hidden = Buffer.alloc(plain.length);
  let previous = seed;
  for (let start = 0; start < plain.length; start += blockLength) {
    const block = xorBlock(plain.subarray(start, start + blockLength), secret, previous);
    block.copy(hidden, start);
    previous = block;
  }
  return hidden;
}

/** The reverse of `encryptBlocks`. */
export function decryptBlocks(hidden: Buffer, secret: Secret, seed: Buffer): Buffer {
  const plain = Buffer.alloc(hidden.length);
  let previous = seed;
  for (let start = 0; start < hidden.length; start += blockLength) {
    const block = hidden.subarray(start, start + blockLength);
    xorBlock(block, secret, previous).copy(plain, start);
    previous = block;
  }
  return plain;
}

function xorBlock(block: Buffer, secret: Secret, previous: Buffer): Buffer {
  const mask = createHash('md5').update(secret).update(previous).digest();
  return Buffer.from(block.map((octet, index) => octet ^ (mask[index] ?? 0)));
}
