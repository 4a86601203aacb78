import { type Context, IspError, platformErrors } from '@isp/sdk';
import { applyOne } from '../actions/apply-subscriber.ts';
import type { ApplySubscriberAnswer, ApplySubscriberParams, OneOfOrders } from '../contract/index.ts';
import { insertNew } from './insert-new.ts';

/**
 * Applies orders of different services: those of new subscribers that need nothing but a login and its speed in one
 * transaction, the others one by one. One that is refused refuses no other.
 */
export async function applyMany(
  ctx: Context,
  orders: readonly OneOfOrders[],
): Promise<ApplySubscriberAnswer[]> {
  const inserted = await insertTogether(ctx, orders);
  const answers: ApplySubscriberAnswer[] = [];
  for (const { requestId: _, ...order } of orders) {
    const { jobId } = order;
    answers.push(inserted.has(jobId) ? { jobId, applied: true } : await answerOne(ctx, order));
  }
  return answers;
}

/** Answers the jobs it did. When one of them cannot be, none is, and each is tried by itself. */
async function insertTogether(ctx: Context, orders: readonly OneOfOrders[]): Promise<ReadonlySet<string>> {
  try {
    return await ctx.transaction((tx) => insertNew(ctx, tx, orders));
  } catch (error) {
    ctx.log.info({ err: error, orders: orders.length }, 'new subscribers are applied one by one');
    return new Set();
  }
}

async function answerOne(ctx: Context, order: ApplySubscriberParams): Promise<ApplySubscriberAnswer> {
  const { jobId } = order;
  try {
    return { jobId, ...(await applyOne(ctx, order)) };
  } catch (error) {
    const told = error instanceof IspError ? error : platformErrors.INTERNAL({}, { cause: error });
    if (told.status >= 500) ctx.log.error({ err: error, jobId }, 'an order could not be applied');
    const { code, status, message, retry } = told;
    return { jobId, refusal: { code, status, message, ...(retry === 'later' ? { later: true } : {}) } };
  }
}
