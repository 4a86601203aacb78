import { defineAction, pageOf } from '@isp/sdk';
import { CoaRequest, ListCoaRequestsParams } from '../contract/index.ts';
import { coaRequests } from '../data/coa-store.ts';

/** Lists what NAS were told; `filter[state]=manual` is what somebody has to look at. */
export const listCoaRequests = defineAction('radius.coa-requests.list', {
  summary: 'Lists what NAS were told about open sessions, and what they answered.',
  permission: 'radius.session.read',
  rest: 'GET /radius/coa-requests',
  params: ListCoaRequestsParams,
  result: pageOf(CoaRequest),
  async handler(ctx, query) {
    const page = await coaRequests.list(ctx.read, query);
    return { ...page, data: page.data.map(({ resellerId: _, ...request }) => request) };
  },
});
