import { createHmac, timingSafeEqual } from 'node:crypto';
import { headerLength, type RadiusPacket, type RawAttribute, type Secret } from './packet.ts';

const messageAuthenticatorCode = 80;
const digestLength = 16;

/** What a look at Message-Authenticator found: RFC 3579 section 3.2. */
export type MessageAuthenticatorCheck = 'valid' | 'absent' | 'invalid';

/** Where the Message-Authenticator stands when it is the first attribute, as in every packet we make. */
const firstValueOffset = headerLength + 2;

/** A Message-Authenticator still to be filled in; it must be the first attribute of the packet. */
export function emptyMessageAuthenticator(): RawAttribute {
  return { code: messageAuthenticatorCode, value: Buffer.alloc(digestLength) };
}

/** Fills in the Message-Authenticator that is the packet's first attribute. Changes `packet`. */
export function fillMessageAuthenticator(packet: Buffer, secret: Secret): void {
  createHmac('md5', secret).update(packet).digest().copy(packet, firstValueOffset);
}

/**
 * Checks Message-Authenticator in constant time.
 * @param authenticator what stood in the authenticator field when it was computed: the packet's own for
 * Access-Request and Status-Server, the request's for replies, zeros for accounting, CoA and Disconnect.
 */
export function checkMessageAuthenticator(
  packet: RadiusPacket,
  secret: Secret,
  authenticator = packet.authenticator,
): MessageAuthenticatorCheck {
  const found = packet.attributes.filter(isMessageAuthenticator);
  const [only] = found;
  if (!only) return 'absent';
  if (found.length > 1 || only.value.length !== digestLength) return 'invalid';
  const signed = Buffer.from(packet.bytes);
  authenticator.copy(signed, 4);
  const offset = only.value.byteOffset - packet.bytes.byteOffset;
  signed.fill(0, offset, offset + digestLength);
  const expected = createHmac('md5', secret).update(signed).digest();
  return timingSafeEqual(expected, only.value) ? 'valid' : 'invalid';
}

function isMessageAuthenticator({ code, vendorId }: RawAttribute): boolean {
  return code === messageAuthenticatorCode && vendorId === undefined;
}
