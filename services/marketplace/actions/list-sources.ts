import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { SourceList } from '../contract/index.ts';
import { byOrder, shown, sources } from '../data/source-store.ts';

export const listSources = defineAction('marketplace.sources.list', {
  summary: 'Lists where plugins come from, in their order, with how the last look at each went.',
  permission: 'marketplace.plugin.read',
  rest: 'GET /marketplace/sources',
  params: Type.Object({}),
  result: SourceList,
  handler: async (ctx) => {
    const all = await ctx.transaction((tx) => sources.listAll(tx, {}), { readOnly: true });
    return { data: all.toSorted(byOrder).map(shown) };
  },
});
