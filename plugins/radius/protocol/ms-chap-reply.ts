import { md4Digest } from './md4.ts';
import { msChapV2MppeKeys } from './mppe-keys.ts';
import { type MsChapV2Response, msChapV2AuthenticatorResponse } from './ms-chap-v2.ts';
import type { NamedAttribute } from './read-attributes.ts';

/** MS-MPPE-Encryption-Policy 1 = allowed, Types 6 = 40 or 128 bit: what FreeRADIUS sends by default. */
const encryptionAllowed = 1;
const anyKeyLength = 6;
const encryptionOffered: readonly NamedAttribute[] = [
  { name: 'MS-MPPE-Encryption-Policy', value: encryptionAllowed },
  { name: 'MS-MPPE-Encryption-Types', value: anyKeyLength },
];

/** The proof for the client and the MPPE keys for the NAS: RFC 2548 sections 2.3.3 and 2.4. */
export function msChapV2Success(
  response: MsChapV2Response,
  userName: Buffer,
  ntHash: Buffer,
): NamedAttribute[] {
  const success = msChapV2AuthenticatorResponse(response, userName, ntHash);
  const { sendKey, receiveKey } = msChapV2MppeKeys(ntHash, response.ntResponse);
  return [
    { name: 'MS-CHAP2-Success', value: withIdentifier(response.identifier, success) },
    { name: 'MS-MPPE-Recv-Key', value: receiveKey },
    { name: 'MS-MPPE-Send-Key', value: sendKey },
    ...encryptionOffered,
  ];
}

/** The MPPE keys of MS-CHAPv1: RFC 2548 section 2.4.1. The LM key is left zero, as nobody should use it. */
export function msChapV1Success(ntHash: Buffer): NamedAttribute[] {
  const keys = Buffer.concat([Buffer.alloc(8), md4Digest(ntHash)]);
  return [{ name: 'MS-CHAP-MPPE-Keys', value: keys }, ...encryptionOffered];
}

/**
 * Error 691, wrong password, R=0: asking the client to retry in place would only repeat the wrong one
 * (RFC 2759 section 6).
 */
export function msChapV2Failure(response: MsChapV2Response): NamedAttribute {
  const challenge = response.authenticatorChallenge.toString('hex').toUpperCase();
  const text = `E=691 R=0 C=${challenge} V=3 M=Authentication failed`;
  return { name: 'MS-CHAP-Error', value: withIdentifier(response.identifier, text) };
}

/** The same for MS-CHAPv1: RFC 2433 section 9.2. */
export function msChapV1Failure({ identifier }: { identifier: number }): NamedAttribute {
  return { name: 'MS-CHAP-Error', value: withIdentifier(identifier, 'E=691 R=0 V=2') };
}

function withIdentifier(identifier: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([identifier]), Buffer.from(text)]);
}
