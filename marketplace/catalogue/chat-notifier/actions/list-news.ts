import { defineAction, platformErrors } from '@isp/sdk';
import { Type } from 'typebox';
import { Waiting } from '../contract/index.ts';
import { assertStaff } from '../domain/assert-staff.ts';
import { countPending, pendingNews } from '../kept/pending-news.ts';
import { postLog } from '../kept/post-log.ts';

const shownAtMost = 50;

/** Lists what waits to be told, oldest first. */
export const listNews = defineAction('chat-notifier.news.list', {
  summary: 'Lists what waits to be told, oldest first, and what was wrong with the last post.',
  permission: 'chat-notifier.news.read',
  rest: 'GET /chat-notifier/news',
  params: Type.Object({}),
  result: Waiting,
  errors: [platformErrors.FORBIDDEN],
  handler(caller) {
    assertStaff(caller.principal);
    const ctx = caller.asPlugin('news belong to the plugin');
    return ctx.transaction(async (tx) => {
      const { problem } = await postLog(ctx, tx);
      const data = (await pendingNews(ctx, tx, shownAtMost)).map(({ key: _, ...news }) => news);
      return { count: await countPending(ctx, tx), data, ...(problem ? { problem } : {}) };
    });
  },
});
