import { defineAction, platformErrors } from '@isp/sdk';
import { Type } from 'typebox';
import { SourceList } from '../contract/index.ts';
import { shown } from '../data/source-store.ts';
import { ownRefresh } from '../refresh/own-refresh.ts';

/** As long as the slowest source, and the automatic updates it brings. */
const refreshLimitMs = 300_000;

export const refresh = defineAction('marketplace.refresh', {
  summary: 'Looks at all sources now: what they offer, what they revoked, what can be updated.',
  permission: 'marketplace.plugin.install',
  rest: 'POST /marketplace/refresh',
  status: 200,
  timeoutMs: refreshLimitMs,
  params: Type.Object({}),
  result: SourceList,
  async handler() {
    if (!ownRefresh.current) throw platformErrors.UNAVAILABLE({ plugin: 'marketplace' });
    return { data: (await ownRefresh.current()).map(shown) };
  },
});
