import type { Context } from '@isp/sdk';
import { type BundleRow, bundles, type ComponentRow } from '../data/bundle-store.ts';

/** Hands the bundle itself to subscriptions, with the rights of whoever the context acts for; twice is like once. */
export async function placeBundle(
  ctx: Context,
  bundle: BundleRow,
  parts: readonly ComponentRow[],
): Promise<void> {
  const { id, jobId, customerId, tariffId, startDate, priority } = bundle;
  await ctx.call('subscriptions.services.create', {
    ...{ id, jobId, customerId, type: 'bundle', tariffId, startDate },
    componentCount: parts.length,
    dependsOn: parts.map((part) => part.jobId),
    ...(priority === undefined ? {} : { priority }),
    desired: { state: 'active' },
  });
  await ctx.transaction((tx) => bundles.change(tx, { id, state: 'reserved' }, { state: 'ordered' }));
}

/** Takes back what a refused order wrote down; none of its components was asked for yet. */
export async function release(ctx: Context, { id }: BundleRow): Promise<void> {
  await ctx.transaction((tx) => bundles.remove(tx, { id, state: 'reserved' }));
}
