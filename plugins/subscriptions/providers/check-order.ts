import type { Context } from '@isp/sdk';
import Value from 'typebox/value';
import { type OrderCheck, OrderCheckAnswer, orderCheckSeam, subscriptionsErrors } from '../contract/index.ts';

/** The order of a reseller that is to be taken when nobody refuses it. */
export type OrderToCheck = Omit<OrderCheck, 'step'>;

/**
 * Takes an order when all who may refuse those of resellers agree. What they have reserved stays theirs to give back when the
 * order is not taken after all, or the process dies in between: ordering again with the same id uses it.
 *
 * @throws SUBSCRIPTIONS_ORDER_REFUSED
 */
export async function withChecks<Taken>(
  ctx: Context,
  check: OrderToCheck,
  take: () => Promise<Taken>,
): Promise<Taken> {
  const offers = await ctx.call('kernel.providers', { seam: orderCheckSeam }, { as: 'plugin' });
  const asked = offers.filter(({ enabled }) => enabled).map(({ action }) => action);
  for (const [index, action] of asked.entries()) {
    const { allowed, reason } = await ask(ctx, action, { ...check, step: 'reserve' });
    if (allowed) continue;
    for (const before of asked.slice(0, index)) await ask(ctx, before, { ...check, step: 'release' });
    throw subscriptionsErrors.SUBSCRIPTIONS_ORDER_REFUSED({ reason: reason ?? 'It is not allowed.' });
  }
  return take();
}

async function ask(ctx: Context, action: string, check: OrderCheck): Promise<OrderCheckAnswer> {
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const answer: unknown = await ctx.call(action as never, check as never, { as: 'plugin' });
  if (Value.Check(OrderCheckAnswer, answer)) return answer;
  throw subscriptionsErrors.SUBSCRIPTIONS_ORDER_UNCHECKED({ action });
}
