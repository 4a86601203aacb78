import type { Context, HealthReport, Transaction } from '@isp/sdk';

interface PostLog {
  /** Milliseconds since 1970 of the posts of the last minute. */
  readonly postedAt: readonly number[];
  /** What was wrong with the last post. */
  readonly problem?: string;
  /** Milliseconds since 1970 the chat asked to be left alone until. */
  readonly pausedUntil?: number;
}

const key = 'posts';
const minuteMs = 60_000;

export async function postLog(ctx: Context, tx: Transaction): Promise<PostLog> {
  return (await ctx.kv.get<PostLog>(tx, key)) ?? { postedAt: [] };
}

/** Milliseconds until one more post is allowed; 0 when it is now. Real time: the chat's limit is too. */
export async function pauseMs(ctx: Context, tx: Transaction): Promise<number> {
  const { postedAt, pausedUntil = 0 } = await postLog(ctx, tx);
  const recent = postedAt.filter((at) => Date.now() - at < minuteMs);
  const oldest = recent.at(-(ctx.config.postsPerMinute as number)) ?? -minuteMs;
  return Math.max(0, oldest + minuteMs - Date.now(), pausedUntil - Date.now());
}

/** Notes a post: what was wrong with it, and how long the chat wants none. */
export async function notePost(
  ctx: Context,
  tx: Transaction,
  { problem, afterSeconds }: { problem?: string | undefined; afterSeconds?: number | undefined } = {},
): Promise<void> {
  const { postedAt } = await postLog(ctx, tx);
  const recent = [...postedAt, Date.now()].filter((at) => Date.now() - at < minuteMs);
  const pause = afterSeconds ? { pausedUntil: Date.now() + afterSeconds * 1_000 } : {};
  await ctx.kv.set(tx, key, { postedAt: recent, ...(problem ? { problem } : {}), ...pause });
}

/** Degraded while the channel does not take what is posted. */
export async function channelHealth(ctx: Context): Promise<HealthReport> {
  const { problem } = await ctx.transaction((tx) => postLog(ctx, tx));
  if (!problem) return { state: 'healthy' };
  return { state: 'degraded', reason: `news wait, since the last post failed: ${problem}` };
}
