import { RadiusEncodeError } from '../protocol/encode-error.ts';
import { encodeReply } from '../protocol/encode-reply.ts';
import type { RawAttribute } from '../protocol/packet.ts';
import { packetCodes } from '../protocol/packet-code.ts';
import type { NamedAttribute } from '../protocol/read-attributes.ts';
import { encodeAttribute } from '../protocol/write-attributes.ts';
import type { RadiusEngineOptions } from './engine-options.ts';
import type { Exchange } from './exchange.ts';

export interface ReplyContent {
  code: number;
  attributes?: readonly NamedAttribute[];
}

/**
 * Writes the reply to an exchange. An attribute that cannot be written is left out, counted and logged:
 * one mistyped reply attribute should not keep a whole tariff offline.
 * @throws RadiusEncodeError `packet-too-long`.
 */
export function buildReply(exchange: Exchange, content: ReplyContent, options: RadiusEngineOptions): Buffer {
  const { packet, nas } = exchange;
  return encodeReply({
    code: content.code,
    request: packet,
    secret: nas.secret,
    attributes: (content.attributes ?? []).flatMap((attribute) => encodeOrOmit(attribute, exchange, options)),
    messageAuthenticator: mayCarryMessageAuthenticator(exchange),
  });
}

/**
 * RFC 2869 section 5.19 gives Message-Authenticator no place in accounting, and FreeRADIUS computes it there
 * in another way than for Access-Accept and would drop ours. The answer to Status-Server has one on both ports.
 */
function mayCarryMessageAuthenticator({ packet }: Exchange): boolean {
  return packet.code !== packetCodes.accountingRequest;
}

function encodeOrOmit(
  attribute: NamedAttribute,
  { packet, nas }: Exchange,
  { counters, log }: RadiusEngineOptions,
): RawAttribute[] {
  try {
    return [encodeAttribute(attribute, { secret: nas.secret, requestAuthenticator: packet.authenticator })];
  } catch (error) {
    if (!(error instanceof RadiusEncodeError)) throw error;
    counters.increment('reply-attribute-omitted', nas.id);
    const data = { nasId: nas.id, attribute: error.attribute, reason: error.reason };
    log.error('A reply attribute was left out of an answer; correct it where it is set.', data);
    return [];
  }
}
