import type { Context, Transaction } from '@isp/sdk';
import type { Changes } from '@isp/sdk/data';
import type { Delivery, DeliveryAttempt, Endpoint } from '../contract/index.ts';
import { releaseClaim } from '../data/claims.ts';
import { deliveries } from '../data/delivery-store.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { failedTooLong, failingSince } from '../domain/five-days.ts';
import type { Verdict } from '../domain/judge-answer.ts';
import { nextTryMs } from '../domain/next-try.ts';
import { disableEndpoint } from '../endpoints/disable-endpoint.ts';

/** Tries that are shown. */
const attemptsKept = 20;

/** A try that is over. */
export interface EndedTry {
  readonly id: string;
  readonly attempt: DeliveryAttempt;
  readonly verdict: Verdict;
}

/** Writes down how a try ended, plans the next one, and looks whether the endpoint has failed for too long. */
export function settleDelivery(ctx: Context, { id, attempt, verdict }: EndedTry): Promise<void> {
  return ctx.transaction(async (tx) => {
    const found = await deliveries.find(tx, { id });
    // removed meanwhile, with its endpoint
    if (!found) return;
    // the endpoint first, as whoever disables it does
    const endpoint = await endpoints.lock(tx, found.endpointId);
    const delivery = await deliveries.lock(tx, id);
    await releaseClaim(tx, id);
    if (delivery.status !== 'pending') return;
    const now = Temporal.Now.instant();
    const tries = delivery.tries + 1;
    const attempts = [...delivery.attempts, attempt].slice(-attemptsKept);
    const changes = { tries, attempts, updatedAt: now.toString(), ...outcome(verdict, { tries, now }) };
    await deliveries.change(tx, { id }, changes);
    await followEndpoint(ctx, tx, { endpoint, verdict, now });
  });
}

function outcome(
  verdict: Verdict,
  { tries, now }: { tries: number; now: Temporal.Instant },
): Changes<Delivery> {
  if (verdict.arrived)
    return { status: 'delivered', deliveredAt: now.toString(), nextAttemptAt: null, reason: null };
  const { reason, gone } = verdict;
  const waitMs = gone
    ? undefined
    : nextTryMs(tries, { random: Math.random(), retryAfterMs: verdict.retryAfterMs });
  if (waitMs === undefined) return { status: 'failed', nextAttemptAt: null, reason };
  return { nextAttemptAt: now.add({ milliseconds: waitMs }).toString(), reason };
}

/** The first failure after a success begins the five days; any success ends them. */
async function followEndpoint(
  ctx: Context,
  tx: Transaction,
  { endpoint, verdict, now }: { endpoint: Endpoint; verdict: Verdict; now: Temporal.Instant },
): Promise<void> {
  const { id } = endpoint;
  if (verdict.arrived) {
    if (endpoint.failingSince !== undefined) await endpoints.change(tx, { id }, { failingSince: null });
    return;
  }
  const since = failingSince(endpoint, now);
  await endpoints.change(tx, { id }, { failingSince: since, lastFailureAt: now.toString() });
  if (verdict.gone) await disableEndpoint(ctx, tx, endpoint, 'gone');
  else if (failedTooLong(since, now)) await disableEndpoint(ctx, tx, endpoint, 'failing');
}
