import { createHash, timingSafeEqual } from 'node:crypto';
import { headerLength, type RadiusPacket, type Secret } from './packet.ts';

/** What stands in the authenticator field while accounting, CoA and Disconnect requests are signed. */
export const zeroAuthenticator: Buffer = Buffer.alloc(16);

/**
 * MD5 over the packet with `authenticator` in its authenticator field, then the secret: the Response
 * Authenticator of RFC 2865 section 3 and, with zeros, the Request Authenticator of RFC 2866 section 3.
 */
export function computeAuthenticator(packet: Buffer, authenticator: Buffer, secret: Secret): Buffer {
  return createHash('md5')
    .update(packet.subarray(0, 4))
    .update(authenticator)
    .update(packet.subarray(headerLength))
    .update(secret)
    .digest();
}

/** Whether an accounting, CoA or Disconnect request was signed with this secret: RFC 2866 section 3. */
export function hasValidRequestAuthenticator(packet: RadiusPacket, secret: Secret): boolean {
  return timingSafeEqual(computeAuthenticator(packet.bytes, zeroAuthenticator, secret), packet.authenticator);
}

/** Whether a reply answers the request with this authenticator and was signed with this secret. */
export function hasValidResponseAuthenticator(
  reply: RadiusPacket,
  requestAuthenticator: Buffer,
  secret: Secret,
): boolean {
  return timingSafeEqual(
    computeAuthenticator(reply.bytes, requestAuthenticator, secret),
    reply.authenticator,
  );
}
