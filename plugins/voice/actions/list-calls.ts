import { defineAction, pageOf } from '@isp/sdk';
import { Call, ListCallsParams } from '../contract/index.ts';
import { calls, toCall } from '../data/call-store.ts';

/** Lists rated calls the caller may see. */
export const listCalls = defineAction('voice.calls.list', {
  summary: 'Lists calls with what they cost.',
  permission: 'voice.call.read',
  rest: 'GET /voice/calls',
  params: ListCallsParams,
  result: pageOf(Call),
  async handler(ctx, query) {
    const { data, page } = await calls.list(ctx.read, query, { status: 'rated' });
    return { data: data.map(toCall), page };
  },
});
