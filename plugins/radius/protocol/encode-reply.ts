import { computeAuthenticator } from './authenticator.ts';
import { encodePacket } from './encode-packet.ts';
import { emptyMessageAuthenticator, fillMessageAuthenticator } from './message-authenticator.ts';
import type { RadiusPacket, RawAttribute, Secret } from './packet.ts';
import { listRaw } from './read-attributes.ts';

export interface ReplyToEncode {
  code: number;
  /** Identifier, authenticator and Proxy-State of the reply are taken from it. */
  request: RadiusPacket;
  secret: Secret;
  attributes?: readonly RawAttribute[];
  /** Default true; only the answer to an Accounting-Request goes without (RFC 2869 section 5.19). */
  messageAuthenticator?: boolean;
}

/**
 * Writes a signed reply: Message-Authenticator first (it stops forged replies, CVE-2024-3596), then the
 * attributes, then the request's Proxy-State unchanged and in order (RFC 2865 section 5.33).
 * @throws RadiusEncodeError `packet-too-long` or `value-too-long`.
 */
export function encodeReply(reply: ReplyToEncode): Buffer {
  const { code, request, secret, attributes = [], messageAuthenticator = true } = reply;
  const packet = encodePacket({
    code,
    identifier: request.identifier,
    authenticator: request.authenticator,
    attributes: [
      ...(messageAuthenticator ? [emptyMessageAuthenticator()] : []),
      ...attributes,
      ...listRaw(request, 'Proxy-State'),
    ],
  });
  if (messageAuthenticator) fillMessageAuthenticator(packet, secret);
  computeAuthenticator(packet, request.authenticator, secret).copy(packet, 4);
  return packet;
}
