import { type Context, type DeliveryContext, defineJob, type Transaction } from '@isp/sdk';
import { Type } from 'typebox';
import { type PostOutcome, post } from '../chat/post.ts';
import { chatErrors } from '../contract/index.ts';
import { isQuiet, quietHoursOf } from '../domain/quiet-hours.ts';
import { dropNews, overflow, type PendingNews, pendingNews } from '../kept/pending-news.ts';
import { notePost, pauseMs } from '../kept/post-log.ts';

/** News joined in one post. */
const perPost = 20;

interface Batch {
  readonly news: readonly PendingNews[];
  readonly counted: number;
}

/**
 * Posts the oldest news that wait, and goes on while there are more. They are dropped once the channel took them, so a
 * process that dies in between posts them again rather than never.
 */
export const postNews = defineJob('chat-notifier.post', {
  data: Type.Object({}),
  async handler(ctx) {
    if (isQuiet(ctx.clock.now(), quietHoursOf(ctx.config))) return;
    const batch = await ctx.transaction((tx) => nextBatch(ctx, tx));
    if (!batch) return;
    const outcome = await post(
      ctx,
      batch.news.map(({ text }) => text),
      batch.counted,
    );
    await ctx.transaction((tx) => settle(ctx, tx, { batch, outcome }));
    const unexpected = 'later' in outcome && outcome.afterSeconds === undefined;
    if (unexpected) throw chatErrors.CHAT_NOT_REACHED({ reason: outcome.later });
  },
});

/** Undefined: nothing waits, or the limit of posts is reached and the job comes again. */
async function nextBatch(ctx: Context, tx: Transaction): Promise<Batch | undefined> {
  const news = await pendingNews(ctx, tx, perPost);
  const counted = news.length < perPost ? await overflow(ctx, tx) : 0;
  if (news.length + counted === 0) return undefined;
  const pause = await pauseMs(ctx, tx);
  if (pause === 0) return { news, counted };
  await comeAgain(ctx, tx, pause);
  return undefined;
}

/** What a channel refuses is kept too: the schedule tries it again, and somebody may have mended the address by then. */
async function settle(
  ctx: DeliveryContext,
  tx: Transaction,
  { batch, outcome }: { batch: Batch; outcome: PostOutcome },
): Promise<void> {
  if ('posted' in outcome) {
    await notePost(ctx, tx);
    await dropNews(ctx, tx, { told: batch.news, counted: batch.counted });
    if (batch.news.length === perPost) await comeAgain(ctx, tx, 0);
    return;
  }
  const { later: problem, afterSeconds } =
    'later' in outcome ? outcome : { later: outcome.refused, afterSeconds: undefined };
  await notePost(ctx, tx, { problem, afterSeconds });
  if (afterSeconds) await comeAgain(ctx, tx, afterSeconds * 1_000);
}

async function comeAgain(ctx: Context, tx: Transaction, milliseconds: number): Promise<void> {
  const runAt = Temporal.Now.instant().add({ milliseconds: Math.ceil(milliseconds) });
  await ctx.enqueue(tx, 'chat-notifier.post', {}, { key: 'post', runAt });
}
