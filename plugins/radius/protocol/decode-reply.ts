import { hasValidResponseAuthenticator } from './authenticator.ts';
import { RadiusDecodeError } from './decode-error.ts';
import { decodePacket } from './decode-packet.ts';
import { checkMessageAuthenticator } from './message-authenticator.ts';
import { headerLength, type RadiusPacket, type Secret } from './packet.ts';

/** What became of a datagram that came back; anything but `accepted` is to be ignored, the timer keeps running. */
export type ReplyCheck =
  | { result: 'accepted'; reply: RadiusPacket }
  | {
      result: 'ignored';
      reason: 'malformed' | 'other-identifier' | 'bad-authenticator' | 'bad-message-authenticator';
    };

/** Reads the reply to a request of ours (CoA, Disconnect) and checks it: RFC 5176 section 2.3. */
export function decodeReply(datagram: Buffer, request: Buffer, secret: Secret): ReplyCheck {
  const reply = tryDecode(datagram);
  if (!reply) return { result: 'ignored', reason: 'malformed' };
  if (reply.identifier !== request[1]) return { result: 'ignored', reason: 'other-identifier' };
  const authenticator = request.subarray(4, headerLength);
  if (!hasValidResponseAuthenticator(reply, authenticator, secret)) {
    return { result: 'ignored', reason: 'bad-authenticator' };
  }
  if (checkMessageAuthenticator(reply, secret, authenticator) === 'invalid') {
    return { result: 'ignored', reason: 'bad-message-authenticator' };
  }
  return { result: 'accepted', reply };
}

function tryDecode(datagram: Buffer): RadiusPacket | undefined {
  try {
    return decodePacket(datagram);
  } catch (error) {
    if (error instanceof RadiusDecodeError) return undefined;
    throw error;
  }
}
