import { defineAction } from '@isp/sdk';
import { ListResellers, ResellerPage } from '../contract/index.ts';
import { resellers, toReseller } from '../data/reseller-store.ts';

/** Lists the resellers the caller may see: for one of a reseller his own and all below it. */
export const listResellers = defineAction('identity.resellers.list', {
  summary: 'Lists resellers; `q` looks into name, e-mail and external id.',
  permission: 'identity.reseller.read',
  rest: 'GET /resellers',
  params: ListResellers,
  result: ResellerPage,
  async handler(ctx, query) {
    const page = await resellers.list(ctx.read, query);
    return { ...page, data: page.data.map(toReseller) };
  },
});
