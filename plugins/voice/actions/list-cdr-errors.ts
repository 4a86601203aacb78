import { defineAction, pageOf } from '@isp/sdk';
import { CdrError, ListCdrErrorsParams } from '../contract/index.ts';
import { calls, toCdrError } from '../data/call-store.ts';

/** Lists the error queue. */
export const listCdrErrors = defineAction('voice.cdr-errors.list', {
  summary: 'Lists call detail records that have no price, each with the reason.',
  permission: 'voice.cdr.read',
  rest: 'GET /voice/cdr-errors',
  params: ListCdrErrorsParams,
  result: pageOf(CdrError),
  async handler(ctx, query) {
    const sorted = { sort: '-createdAt', ...query };
    const { data, page } = await calls.list(ctx.read, sorted, { status: 'failed' });
    return { data: data.map(toCdrError), page };
  },
});
