import { packetCodes } from '../protocol/packet-code.ts';
import { answerAccess } from './answer-access.ts';
import { answerAccounting } from './answer-accounting.ts';
import { answerStatus } from './answer-status.ts';
import type { DropReason, TrafficCounter } from './counters.ts';
import type { DuplicateCache } from './duplicate-cache.ts';
import type { RadiusEngineOptions } from './engine-options.ts';
import type { Exchange, Outcome } from './exchange.ts';
import type { RejectDelay } from './reject-delay.ts';

interface Tools {
  options: RadiusEngineOptions;
  duplicates: DuplicateCache;
  rejectDelay: RejectDelay;
}

/** Takes an admitted request through the duplicate check, the plugin's answer, and out again. */
export function createExchangeWork(tools: Tools): (exchange: Exchange) => Promise<void> {
  const { counters } = tools.options;
  return async (exchange) => {
    const nasId = exchange.nas.id;
    counters.increment(requestCounter(exchange), nasId);
    const seen = tools.duplicates.begin(exchange);
    if (seen.before === 'in-work') return counters.increment('duplicate-in-work', nasId);
    if (seen.before === 'answered') {
      return deliver(exchange, { reply: seen.reply, counter: 'duplicate-answered' }, tools);
    }
    const outcome = await workOut(exchange, tools);
    if ('reply' in outcome) tools.duplicates.finish(exchange, outcome.reply);
    else tools.duplicates.abandon(exchange);
    deliver(exchange, outcome, tools);
  };
}

async function workOut(exchange: Exchange, tools: Tools): Promise<Outcome> {
  try {
    return await answer(exchange, tools);
  } catch (error) {
    const drop = failureOf(exchange);
    const data = { nasId: exchange.nas.id, error };
    tools.options.log.error(`A RADIUS request stays unanswered (${drop}); the NAS will repeat it.`, data);
    return { drop };
  }
}

async function answer(exchange: Exchange, { options, rejectDelay }: Tools): Promise<Outcome> {
  if (exchange.packet.code === packetCodes.statusServer) return answerStatus(exchange, options);
  if (exchange.service === 'auth') return answerAccess(exchange, options, rejectDelay);
  return answerAccounting(exchange, options);
}

function deliver({ nas, send }: Exchange, outcome: Outcome, { options }: Tools): void {
  if ('drop' in outcome) {
    options.counters.increment(outcome.drop, nas.id);
    return;
  }
  try {
    send(outcome.reply);
    options.counters.increment(outcome.counter, nas.id);
  } catch (error) {
    options.counters.increment('reply-failed', nas.id);
    options.log.warn('A RADIUS reply could not be sent; the NAS will repeat its request.', {
      nasId: nas.id,
      error,
    });
  }
}

function requestCounter({ packet, service }: Exchange): TrafficCounter {
  if (packet.code === packetCodes.statusServer) return 'status-request';
  return service === 'auth' ? 'access-request' : 'accounting-request';
}

function failureOf({ packet, service }: Exchange): DropReason {
  if (packet.code === packetCodes.statusServer) return 'reply-failed';
  return service === 'auth' ? 'authenticate-failed' : 'account-failed';
}
