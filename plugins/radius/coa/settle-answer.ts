import type { Context } from '@isp/sdk';
import { endLostSession, settleRequest } from '../data/coa-outcome-store.ts';
import type { DueRequest } from '../data/coa-store.ts';
import { type CoaAnswer, nextCoaStep } from '../domain/coa-ladder.ts';
import type { RadiusPacket } from '../protocol/packet.ts';
import { packetCodes } from '../protocol/packet-code.ts';
import { findInteger } from '../protocol/read-attributes.ts';

/** What a reply says; `undefined` for none. */
export function readAnswer(reply: RadiusPacket | undefined): CoaAnswer {
  if (!reply) return { kind: 'silence' };
  const acknowledged = reply.code === packetCodes.coaAck || reply.code === packetCodes.disconnectAck;
  if (acknowledged) return { kind: 'ack' };
  return { kind: 'nak', errorCause: findInteger(reply, 'Error-Cause') };
}

/** Stores what follows from an answer and tells it. */
export async function settleAnswer(context: Context, due: DueRequest, answer: CoaAnswer): Promise<void> {
  const step = nextCoaStep(due.kind, due.attempts, answer);
  await context.transaction(async (tx) => {
    if (!(await settleRequest(tx, due, answer, step))) return;
    if (step.kind === 'again') return;
    if (step.kind === 'session-gone') await endLostSession(tx, due.sessionId);
    await context.publish(tx, eventOf[step.kind], newsOf(due));
  });
}

const eventOf = {
  acknowledged: 'radius.coa-acknowledged',
  'session-gone': 'radius.coa-session-gone',
  manual: 'radius.coa-given-up',
} as const;

function newsOf({
  id,
  sessionId,
  login,
  serviceId,
  customerId,
  resellerId,
  nasId,
  kind,
  reason,
}: DueRequest) {
  const owner = { resellerId, ...(customerId ? { customerId } : {}), ...(serviceId ? { serviceId } : {}) };
  return { requestId: id, sessionId, login, nasId, kind, reason, ...owner };
}
