import type { ChapResponse } from './chap.ts';
import type { MsChapV2Response } from './ms-chap-v2.ts';
import type { RadiusPacket, Secret } from './packet.ts';
import { findOctets } from './read-attributes.ts';
import { decryptUserPassword } from './user-password.ts';

/** What an Access-Request proves, by method. `none` carries no password at all, as MAC authentication may. */
export type Credentials =
  | { method: 'pap'; password: Buffer }
  | ({ method: 'chap' } & ChapResponse)
  | { method: 'ms-chap-v1'; identifier: number; challenge: Buffer; ntResponse: Buffer }
  | ({ method: 'ms-chap-v2' } & MsChapV2Response)
  | { method: 'eap' | 'none' | 'malformed' };

/** The way a user proves to know the password. */
export type AuthenticationMethod = Credentials['method'];

const malformed: Credentials = { method: 'malformed' };

/** Reads the credentials of an Access-Request; the strongest method wins where several are present. */
export function readCredentials(packet: RadiusPacket, secret: Secret): Credentials {
  return readMsChap(packet) ?? readChap(packet) ?? readPap(packet, secret) ?? withoutPassword(packet);
}

function readMsChap(packet: RadiusPacket): Credentials | undefined {
  const challenge = findOctets(packet, 'MS-CHAP-Challenge');
  const second = findOctets(packet, 'MS-CHAP2-Response');
  if (second) return readMsChapV2(second, challenge);
  const first = findOctets(packet, 'MS-CHAP-Response');
  return first && readMsChapV1(first, challenge);
}

/** RFC 2548 section 2.3.2: identifier, flags, peer challenge (16), reserved (8), response (24). */
function readMsChapV2(octets: Buffer, challenge?: Buffer): Credentials {
  if (octets.length !== 50 || challenge?.length !== 16) return malformed;
  return {
    method: 'ms-chap-v2',
    identifier: octets.readUInt8(0),
    authenticatorChallenge: challenge,
    peerChallenge: octets.subarray(2, 18),
    ntResponse: octets.subarray(26, 50),
  };
}

/** RFC 2548 section 2.1.3: identifier, flags, LM response (24), NT response (24) used where flags is 1. */
function readMsChapV1(octets: Buffer, challenge?: Buffer): Credentials {
  if (octets.length !== 50 || challenge?.length !== 8 || (octets.readUInt8(1) & 1) === 0) return malformed;
  return {
    method: 'ms-chap-v1',
    identifier: octets.readUInt8(0),
    challenge,
    ntResponse: octets.subarray(26, 50),
  };
}

/** RFC 2865 section 5.3: identifier and response; the request authenticator is the challenge when none is given. */
function readChap(packet: RadiusPacket): Credentials | undefined {
  const octets = findOctets(packet, 'CHAP-Password');
  if (!octets) return undefined;
  if (octets.length !== 17) return malformed;
  const challenge = findOctets(packet, 'CHAP-Challenge') ?? packet.authenticator;
  return { method: 'chap', identifier: octets.readUInt8(0), challenge, response: octets.subarray(1) };
}

function readPap(packet: RadiusPacket, secret: Secret): Credentials | undefined {
  const hidden = findOctets(packet, 'User-Password');
  if (!hidden) return undefined;
  const password = decryptUserPassword(hidden, { secret, requestAuthenticator: packet.authenticator });
  return password ? { method: 'pap', password } : malformed;
}

function withoutPassword(packet: RadiusPacket): Credentials {
  return { method: findOctets(packet, 'EAP-Message') ? 'eap' : 'none' };
}
