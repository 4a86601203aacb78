import { defineAction, pageOf } from '@isp/sdk';
import { ApiKey, ListApiKeysParams } from '../contract/index.ts';
import { keys } from '../data/key-store.ts';
import { withStatus } from '../domain/key-status.ts';

/** Lists the keys the caller may see. */
export const listKeys = defineAction('api-keys.keys.list', {
  summary: 'Lists API keys, revoked and expired ones too.',
  permission: 'api-keys.key.read',
  rest: 'GET /api-keys',
  params: ListApiKeysParams,
  result: pageOf(ApiKey),
  async handler(ctx, query) {
    const page = await keys.list(ctx.read, query);
    const now = Date.now();
    return { ...page, data: page.data.map((key) => withStatus(key, now)) };
  },
});
