import { decryptBlocks, encryptBlocks, type HidingKey } from './user-password.ts';

/** Where a salt comes from; two random octets are wanted. */
export type RandomOctets = (count: number) => Buffer;

/**
 * Hides a value as Tunnel-Password and the MPPE keys are hidden: RFC 2868 section 3.5. The salt must differ
 * between the attributes of one packet; its highest bit is set, as the RFC asks.
 */
export function encryptSalted(plain: Buffer, key: HidingKey, random: RandomOctets): Buffer {
  const salt = Buffer.from(random(2));
  salt.writeUInt8(salt.readUInt8(0) | 0x80, 0);
  const padded = Buffer.alloc(Math.ceil((plain.length + 1) / 16) * 16);
  padded.writeUInt8(plain.length, 0);
  plain.copy(padded, 1);
  return Buffer.concat([salt, encryptBlocks(padded, key.secret, saltedSeed(key, salt))]);
}

/** The value `encryptSalted` hid, or undefined when it does not fit the key or is malformed. */
export function decryptSalted(hidden: Buffer, key: HidingKey): Buffer | undefined {
  const salt = hidden.subarray(0, 2);
  const blocks = hidden.subarray(2);
  if (blocks.length === 0 || blocks.length % 16 !== 0) return undefined;
  const padded = decryptBlocks(blocks, key.secret, saltedSeed(key, salt));
  const length = padded.readUInt8(0);
  return length < padded.length ? padded.subarray(1, 1 + length) : undefined;
}

function saltedSeed(key: HidingKey, salt: Buffer): Buffer {
  return Buffer.concat([key.requestAuthenticator, salt]);
}
