import type { Context } from '@isp/sdk';
import type { Delivery, DeliveryAttempt } from '../contract/index.ts';
import { type Content, readContent } from '../data/content.ts';
import { deliveries } from '../data/delivery-store.ts';
import { messageIdOf } from './mail.ts';

/** A try may take this long, in milliseconds; one that is older lost its process. */
export const attemptLimitMs = 60_000;
/** Tries that are shown. */
const attemptsKept = 20;

/** A try that has begun, or why it has not. */
export type Begun =
  | { readonly begun: true; readonly delivery: Delivery; readonly content: Content | undefined }
  | { readonly begun: false; readonly delivery: Delivery; readonly busyUntil?: Temporal.Instant };

/** Takes a delivery for one try and writes it down first, so that a mail that may have left leaves a trace. */
export function beginAttempt(ctx: Context, id: string): Promise<Begun> {
  return ctx.transaction(async (tx) => {
    const delivery = await deliveries.lock(tx, id);
    const { status, mode } = delivery;
    if (status === 'sent' || (status === 'failed' && mode === 'queued')) return { begun: false, delivery };
    const busyUntil = status === 'sending' ? endOf(delivery.attempts.at(-1)) : undefined;
    const now = Temporal.Now.instant();
    if (busyUntil && Temporal.Instant.compare(now, busyUntil) < 0)
      return { begun: false, delivery, busyUntil };
    const attempts = [...delivery.attempts.map(interrupted), { startedAt: now.toString() }];
    const tries = delivery.tries + 1;
    const fromAddress = ctx.config.fromAddress as string;
    const [taken] = await deliveries.change(
      tx,
      { id },
      {
        status: 'sending',
        attempts: attempts.slice(-attemptsKept),
        tries,
        nextAttemptAt: null,
        updatedAt: now.toString(),
        ...(mode === 'now' ? { messageId: messageIdOf(delivery, { attempt: tries, fromAddress }) } : {}),
      },
    );
    return { begun: true, delivery: taken ?? delivery, content: await readContent(tx, id) };
  });
}

function endOf(attempt: DeliveryAttempt | undefined): Temporal.Instant | undefined {
  return attempt && Temporal.Instant.from(attempt.startedAt).add({ milliseconds: attemptLimitMs });
}

function interrupted(attempt: DeliveryAttempt): DeliveryAttempt {
  return attempt.outcome ? attempt : { ...attempt, outcome: 'interrupted' };
}
