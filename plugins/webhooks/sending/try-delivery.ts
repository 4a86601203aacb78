import type { Context, OutgoingRequest, Transaction } from '@isp/sdk';
import type { Delivery, DeliveryAttempt, Endpoint } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { sealedSecretsOf } from '../data/secret-store.ts';
import { judgeAnswer, judgeFailure, type Verdict } from '../domain/judge-answer.ts';
import { signedHeaders } from '../domain/sign-message.ts';
import { giveUpPending } from '../endpoints/disable-endpoint.ts';
import { platformParts } from './platform-parts.ts';
import { settleDelivery } from './settle-delivery.ts';

/** A receiver has this long to answer, in milliseconds. */
export const answerLimitMs = 15_000;

/** What a request is made of. */
interface Ready {
  readonly delivery: Delivery;
  readonly endpoint: Endpoint;
  /** As they are stored. */
  readonly sealed: readonly string[];
}

/** Sends one claimed delivery, outside any transaction, and writes down what came back. */
export async function tryDelivery(ctx: Context, id: string): Promise<void> {
  const now = Temporal.Now.instant();
  const ready = await ctx.transaction((tx) => prepare(tx, id, now));
  if (!ready) return;
  const { attempt, verdict } = await exchange(ready, now);
  await settleDelivery(ctx, { id, attempt, verdict });
}

/** An event that came while its endpoint was being disabled is not sent. */
async function prepare(tx: Transaction, id: string, now: Temporal.Instant): Promise<Ready | undefined> {
  const delivery = await deliveries.find(tx, { id, status: 'pending' });
  if (!delivery) return undefined;
  const endpoint = await endpoints.get(tx, delivery.endpointId);
  if (endpoint.status === 'active')
    return { delivery, endpoint, sealed: await sealedSecretsOf(tx, endpoint, now) };
  await giveUpPending(tx, endpoint.id);
  return undefined;
}

async function exchange(
  ready: Ready,
  now: Temporal.Instant,
): Promise<{ attempt: DeliveryAttempt; verdict: Verdict }> {
  const { url } = ready.endpoint;
  const from = performance.now();
  const base = () => ({ startedAt: now.toString(), ms: Math.round(performance.now() - from), url });
  try {
    const answer = await platformParts().sender.send(url, requestOf(ready, now));
    const verdict = judgeAnswer(answer, Date.now());
    const { status } = answer;
    const response = new TextDecoder().decode(answer.body).replaceAll('\0', '\ufffd');
    return {
      verdict,
      attempt: { ...base(), status, ...(response ? { response } : {}), ...errorOf(verdict) },
    };
  } catch (error) {
    const verdict = judgeFailure(error);
    return { verdict, attempt: { ...base(), ...errorOf(verdict) } };
  }
}

function requestOf({ delivery, endpoint, sealed }: Ready, now: Temporal.Instant): OutgoingRequest {
  const { messageId: id, body } = delivery;
  const timestamp = Math.floor(now.epochMilliseconds / 1_000);
  const secrets = sealed.map((one) => platformParts().seal.open(one, endpoint.id));
  const signed = signedHeaders({ id, timestamp, body }, secrets);
  const headers = { ...signed, 'content-type': 'application/json', 'user-agent': 'isp-framework-webhooks' };
  return { method: 'POST', headers, body, timeoutMs: answerLimitMs };
}

function errorOf(verdict: Verdict): { error?: string } {
  return verdict.arrived ? {} : { error: verdict.reason };
}
