import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { UpdateList } from '../contract/index.ts';
import { listUpdates as listStored } from '../data/update-store.ts';

export const listUpdates = defineAction('marketplace.updates.list', {
  summary: 'Lists what installed plugins can be updated to, as the last look at the sources found.',
  permission: 'marketplace.plugin.read',
  rest: 'GET /marketplace/updates',
  params: Type.Object({}),
  result: UpdateList,
  handler: (ctx) =>
    ctx.transaction(
      async (tx) => ({ data: (await listStored(tx)).map(({ triedAt: _, ...update }) => update) }),
      { readOnly: true },
    ),
});
