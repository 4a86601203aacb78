import type { Context, Transaction } from '@isp/sdk';
import type { NewsItem } from '../contract/index.ts';

const pending = 'pending:';
const overflowKey = 'overflow';
/** News that may wait; what comes beyond is only counted. */
export const mostPending = 200;

export interface PendingNews extends NewsItem {
  readonly key: string;
}

/** Keeps news until the channel took them, in the order they happened; with too many waiting it is only counted. */
export async function keepNews(
  ctx: Context,
  tx: Transaction,
  item: NewsItem & { id: string },
): Promise<void> {
  const { id, ...news } = item;
  const waiting = await ctx.kv.list(tx, { prefix: pending, limit: mostPending });
  if (waiting.length < mostPending) return ctx.kv.set(tx, `${pending}${news.at}:${id}`, news);
  const missed = (await ctx.kv.get<number>(tx, overflowKey)) ?? 0;
  await ctx.kv.set(tx, overflowKey, missed + 1);
}

/** The oldest news that wait. */
export async function pendingNews(ctx: Context, tx: Transaction, limit: number): Promise<PendingNews[]> {
  const entries = await ctx.kv.list<NewsItem>(tx, { prefix: pending, limit });
  return entries.map(({ key, value }) => ({ ...value, key }));
}

export async function countPending(ctx: Context, tx: Transaction): Promise<number> {
  const waiting = await ctx.kv.list(tx, { prefix: pending, limit: mostPending });
  return waiting.length + (await overflow(ctx, tx));
}

/** News that were only counted. */
export async function overflow(ctx: Context, tx: Transaction): Promise<number> {
  return (await ctx.kv.get<number>(tx, overflowKey)) ?? 0;
}

/** Forgets news that were told, and those only counted that were told as a number. */
export async function dropNews(
  ctx: Context,
  tx: Transaction,
  { told, counted }: { told: readonly PendingNews[]; counted: number },
): Promise<void> {
  for (const { key } of told) await ctx.kv.remove(tx, key);
  const missed = await overflow(ctx, tx);
  if (counted > 0) await ctx.kv.set(tx, overflowKey, Math.max(0, missed - counted));
}
