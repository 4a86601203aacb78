import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { post } from '../chat/post.ts';
import { PostResult } from '../contract/index.ts';
import { notePost } from '../kept/post-log.ts';

/** Posts a test to the channel at once, whatever the hour. */
export const postTest = defineAction('chat-notifier.news.test', {
  summary: 'Posts a test to the channel at once and says whether it was taken.',
  permission: 'chat-notifier.news.post',
  rest: 'POST /chat-notifier/test',
  status: 200,
  params: Type.Object({}),
  result: PostResult,
  timeoutMs: 15_000,
  async handler(caller) {
    const ctx = caller.asPlugin('the address of the channel is the plugin’s');
    const outcome = await post(ctx, ['A test of the ISP platform: this channel gets its news.']);
    const problem = 'posted' in outcome ? undefined : 'later' in outcome ? outcome.later : outcome.refused;
    await ctx.transaction((tx) => notePost(ctx, tx, { problem }));
    return problem ? { posted: false, problem } : { posted: true };
  },
});
