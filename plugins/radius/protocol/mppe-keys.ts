import { createHash } from 'node:crypto';
import { md4Digest } from './md4.ts';

/** The constants of RFC 3079 section 3.4. */
const magic1 = 'This is the MPPE Master Key';
const magic2 = 'On the client side, this is the send key; on the server side, it is the receive key.';
const magic3 = 'On the client side, this is the receive key; on the server side, it is the send key.';

const shsPad1 = Buffer.alloc(40);
const shsPad2 = Buffer.alloc(40, 0xf2);

/** MPPE keys as the NAS uses them, 16 octets each. */
export interface MppeKeys {
  sendKey: Buffer;
  receiveKey: Buffer;
}

/** The 128-bit MPPE start keys of an MS-CHAPv2 login: RFC 3079 section 3.4. */
export function msChapV2MppeKeys(ntHash: Buffer, ntResponse: Buffer): MppeKeys {
  const masterKey = sha1(md4Digest(ntHash), ntResponse, magic1).subarray(0, 16);
  return { sendKey: startKey(masterKey, magic3), receiveKey: startKey(masterKey, magic2) };
}

function startKey(masterKey: Buffer, magic: string): Buffer {
  return sha1(masterKey, shsPad1, magic, shsPad2).subarray(0, 16);
}

function sha1(...parts: (Buffer | string)[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash('sha1')).digest();
}
