import { decodeText } from '../protocol/attribute-value.ts';
import { readCredentials } from '../protocol/credentials.ts';
import { packetCodes } from '../protocol/packet-code.ts';
import { findOctets } from '../protocol/read-attributes.ts';
import { normaliseUserName } from '../protocol/user-name.ts';
import { buildReply } from './build-reply.ts';
import type { AccessRequest, RadiusEngineOptions } from './engine-options.ts';
import type { Exchange, Outcome } from './exchange.ts';
import type { RejectDelay } from './reject-delay.ts';

/** Lets the plugin decide on an Access-Request and writes its answer; a reject leaves late. */
export async function answerAccess(
  exchange: Exchange,
  options: RadiusEngineOptions,
  rejectDelay: RejectDelay,
): Promise<Outcome> {
  const decision = await options.authenticate(toAccessRequest(exchange, options));
  if (decision.result === 'ignore') return { drop: 'ignored-by-decision' };
  const { attributes } = decision;
  if (decision.result === 'accept') {
    const reply = buildReply(exchange, { code: packetCodes.accessAccept, attributes }, options);
    return { reply, counter: 'access-accept' };
  }
  const reply = buildReply(exchange, { code: packetCodes.accessReject, attributes }, options);
  await rejectDelay.wait();
  return { reply, counter: 'access-reject' };
}

function toAccessRequest(exchange: Exchange, options: RadiusEngineOptions): AccessRequest {
  const { nas, remote, packet, receivedAt } = exchange;
  const rawUserName = findOctets(packet, 'User-Name') ?? Buffer.alloc(0);
  return {
    nas,
    remote,
    packet,
    receivedAt,
    rawUserName,
    userName: normaliseUserName(decodeText(rawUserName), options.userNameRule),
    credentials: readCredentials(packet, nas.secret),
  };
}
