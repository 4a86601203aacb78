import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { KeyList } from '../contract/index.ts';

export const listKeys = defineAction('plugins.keys.list', {
  summary: 'Lists the keys whose signatures on packages are trusted.',
  permission: 'plugins.key.read',
  rest: 'GET /trusted-keys',
  params: Type.Object({}),
  result: KeyList,
  handler: async (ctx) => ({ data: await ctx.call('kernel.trust.list', {}, { as: 'plugin' }) }),
});
