import { packetCodes } from '../protocol/packet-code.ts';
import { buildReply } from './build-reply.ts';
import type { RadiusEngineOptions } from './engine-options.ts';
import type { Exchange, Outcome } from './exchange.ts';

/** Answers "are you alive?": Access-Accept on one port, Accounting-Response on the other (RFC 5997 section 4). */
export function answerStatus(exchange: Exchange, options: RadiusEngineOptions): Outcome {
  const code = exchange.service === 'auth' ? packetCodes.accessAccept : packetCodes.accountingResponse;
  return { reply: buildReply(exchange, { code }, options), counter: 'status-response' };
}
