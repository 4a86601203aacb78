import { createHash, timingSafeEqual } from 'node:crypto';
import { md4Digest } from './md4.ts';
import { challengeResponse } from './nt-password.ts';

/** What a client and its NAS bring for MS-CHAPv2: RFC 2548 sections 2.1.2 and 2.3.2. */
export interface MsChapV2Response {
  /** One octet; comes back in MS-CHAP2-Success and MS-CHAP-Error. */
  identifier: number;
  /** 16 octets from MS-CHAP-Challenge. */
  authenticatorChallenge: Buffer;
  /** 16 octets. */
  peerChallenge: Buffer;
  /** 24 octets. */
  ntResponse: Buffer;
}

/** The user name as the client typed it; a Windows domain before a backslash does not count. */
export type RawUserName = Buffer;

/** ChallengeHash of RFC 2759 section 8.2: 8 octets. */
export function msChapV2Challenge(response: MsChapV2Response, userName: RawUserName): Buffer {
  return createHash('sha1')
    .update(response.peerChallenge)
    .update(response.authenticatorChallenge)
    .update(withoutDomain(userName))
    .digest()
    .subarray(0, 8);
}

/** Whether the response was made with the password of this NT hash, compared in constant time. */
export function isMsChapV2ResponseTo(
  response: MsChapV2Response,
  userName: RawUserName,
  ntHash: Buffer,
): boolean {
  const expected = challengeResponse(msChapV2Challenge(response, userName), ntHash);
  return response.ntResponse.length === expected.length && timingSafeEqual(expected, response.ntResponse);
}

/**
 * GenerateAuthenticatorResponse of RFC 2759 section 8.7, `S=` and 40 hexadecimal digits: with it the client
 * sees that we know the password, too.
 */
export function msChapV2AuthenticatorResponse(
  response: MsChapV2Response,
  userName: RawUserName,
  ntHash: Buffer,
): string {
  const proof = createHash('sha1')
    .update(md4Digest(ntHash))
    .update(response.ntResponse)
    .update('Magic server to client signing constant')
    .digest();
  const digest = createHash('sha1')
    .update(proof)
    .update(msChapV2Challenge(response, userName))
    .update('Pad to make it do more than one iteration')
    .digest('hex');
  return `S=${digest.toUpperCase()}`;
}

// The client leaves the domain out of its hash (RFC 2759 section 8.2); FreeRADIUS calls this `with_ntdomain_hack`.
function withoutDomain(userName: RawUserName): Buffer {
  return userName.subarray(userName.indexOf('\\') + 1);
}
