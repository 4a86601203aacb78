import { computeAuthenticator, zeroAuthenticator } from './authenticator.ts';
import { encodePacket } from './encode-packet.ts';
import { emptyMessageAuthenticator, fillMessageAuthenticator } from './message-authenticator.ts';
import type { RawAttribute, Secret } from './packet.ts';
import { packetCodes } from './packet-code.ts';

export interface RequestToEncode {
  /** CoA-Request, Disconnect-Request, Accounting-Request, Access-Request or Status-Server. */
  code: number;
  /** 0–255. */
  identifier: number;
  secret: Secret;
  attributes: readonly RawAttribute[];
  /** 16 random octets; needed for Access-Request and Status-Server, ignored for the others. */
  authenticator?: Buffer;
  /** Default true. Accounting-Request must not carry one: RFC 2869 section 5.19. */
  messageAuthenticator?: boolean;
}

/**
 * Writes a signed request: RFC 2865 section 3, RFC 2866 section 3, RFC 5176 section 2.3. The packet's
 * authenticator is `packet.subarray(4, 20)`; keep it to check the reply.
 * @throws RadiusEncodeError `packet-too-long` or `value-too-long`.
 */
export function encodeRequest(request: RequestToEncode): Buffer {
  const { code, identifier, secret, attributes, messageAuthenticator = true } = request;
  const random = isSignedByMessageAuthenticatorOnly(code);
  const packet = encodePacket({
    code,
    identifier,
    authenticator: (random && request.authenticator) || zeroAuthenticator,
    attributes: [...(messageAuthenticator ? [emptyMessageAuthenticator()] : []), ...attributes],
  });
  if (messageAuthenticator) fillMessageAuthenticator(packet, secret);
  if (!random) computeAuthenticator(packet, zeroAuthenticator, secret).copy(packet, 4);
  return packet;
}

function isSignedByMessageAuthenticatorOnly(code: number): boolean {
  return code === packetCodes.accessRequest || code === packetCodes.statusServer;
}
