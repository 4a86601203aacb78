import { defineAction } from '@isp/sdk';
import { ListSystemUsesParams, SystemUseList } from '../contract/index.ts';
import { listSystemUses as list } from '../data/system-uses.ts';

const dayMs = 86_400_000;

/** Counted by the hosts and written once a minute, so the last minute is missing. */
export const listSystemUses = defineAction('audit.system-uses.list', {
  summary:
    'Lists where plugins pass row-level security by, acting for themselves, and how often in each hour.',
  permission: 'audit.system-use.read',
  rest: 'GET /audit/system-uses',
  params: ListSystemUsesParams,
  result: SystemUseList,
  async handler(ctx, { since = new Date(Date.now() - dayMs).toISOString() }) {
    const self = ctx.asPlugin('reading counts that belong to nobody');
    return { data: await self.transaction((tx) => list(tx, since), { readOnly: true }) };
  },
});
