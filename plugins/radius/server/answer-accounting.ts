import { packetCodes } from '../protocol/packet-code.ts';
import { toAccountingRecord } from './accounting-record.ts';
import { buildReply } from './build-reply.ts';
import type { RadiusEngineOptions } from './engine-options.ts';
import type { Exchange, Outcome } from './exchange.ts';

/**
 * Hands an Accounting-Request to the plugin and acknowledges it only once that has succeeded
 * (RFC 2866 section 4.2). What means nothing to us is acknowledged, or the NAS would repeat it for ever.
 */
export async function answerAccounting(exchange: Exchange, options: RadiusEngineOptions): Promise<Outcome> {
  const { nas, remote, packet, receivedAt } = exchange;
  const { userNameRule } = options;
  const record = toAccountingRecord(packet, { now: receivedAt, remoteAddress: remote.address, userNameRule });
  if (record) await options.account(record, { nas, remote, packet, receivedAt });
  const reply = buildReply(exchange, { code: packetCodes.accountingResponse }, options);
  return { reply, counter: record ? 'accounting-response' : 'accounting-ignored' };
}
