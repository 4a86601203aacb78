import type { Context } from '@isp/sdk';
import { sources } from '../data/source-store.ts';
import { ownRefresh } from '../refresh/own-refresh.ts';

/** Packing the bundled catalogue takes some seconds, the first time anybody asks for it. */
export const firstReadLimitMs = 60_000;

/** Has the sources read that nobody has looked at yet, so that the first one who asks sees something. */
export async function readNewSources(ctx: Context): Promise<void> {
  const enabled = await ctx.transaction((tx) => sources.listAll(tx, { enabled: true }), { readOnly: true });
  const isNew = enabled.some(({ readAt, problem }) => readAt === undefined && problem === undefined);
  if (isNew) await ownRefresh.current?.();
}
