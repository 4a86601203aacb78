import { type Context, defineJob, Id, type Transaction } from '@isp/sdk';
import { Type } from 'typebox';
import { bundles, components, componentsOf } from '../data/bundle-store.ts';
import { isRefusal } from '../orders/ask-component.ts';
import { orderComponents, settle } from '../orders/order-components.ts';
import { placeBundle, release } from '../orders/place-bundle.ts';
import type { Reserved } from '../orders/reserve.ts';

const askAgainSeconds = 10;

/** Completes an order whose caller could not, or whose components wait for the plugin of their type. */
export const completeBundle = defineJob('bundle.complete-order', {
  data: Type.Object({ bundleId: Id }),
  async handler(ctx, { bundleId }) {
    const order = await ctx.transaction((tx) => find(tx, bundleId));
    if (!order || (order.bundle.state === 'reserved' && !(await place(ctx, order)))) return;
    const outcomes = await orderComponents(ctx, order);
    await ctx.transaction(async (tx) => {
      await settle(ctx, tx, outcomes, false);
      if (!outcomes.some(({ state }) => state === 'waiting')) return;
      if (order.bundle.state === 'ended') await drop(tx, bundleId);
      else await askAgain(ctx, tx, bundleId);
    });
  },
});

/** Undefined when nothing is left to do. */
async function find(tx: Transaction, id: string): Promise<Reserved | undefined> {
  const bundle = await bundles.find(tx, { id });
  if (!bundle) return undefined;
  const parts = await componentsOf(tx, id);
  const open = bundle.state === 'reserved' || parts.some(({ state }) => state === 'waiting');
  return open ? { bundle, parts } : undefined;
}

/** False when the bundle is not there yet, or never will be. */
async function place(ctx: Context, { bundle, parts }: Reserved): Promise<boolean> {
  try {
    await placeBundle(ctx, bundle, parts);
    return true;
  } catch (error) {
    if (isRefusal(error)) {
      ctx.log.warn({ err: error, bundleId: bundle.id }, 'the order was refused for good');
      await release(ctx, bundle);
      return false;
    }
    ctx.log.warn({ err: error, bundleId: bundle.id }, 'the order is completed later');
    await ctx.transaction((tx) => askAgain(ctx, tx, bundle.id));
    return false;
  }
}

/** Soon, instead of with the growing delays of a job that fails. */
async function askAgain(ctx: Context, tx: Transaction, bundleId: string): Promise<void> {
  const runAt = Temporal.Now.instant().add({ seconds: askAgainSeconds });
  await ctx.enqueue(tx, 'bundle.complete-order', { bundleId }, { key: bundleId, runAt });
}

/** The bundle is over: what nobody has taken is not ordered any more. */
async function drop(tx: Transaction, bundleId: string): Promise<void> {
  await components.change(tx, { bundleId, state: 'waiting' }, { state: 'dropped', sealed: null });
}
