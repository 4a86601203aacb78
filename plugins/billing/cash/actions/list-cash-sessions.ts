import { defineAction, pageOf } from '@isp/sdk';
import { CashSession, ListCashSessionsParams } from '../../contract/index.ts';
import { cashSessions, shownSession } from '../../data/cash-store.ts';

/** Lists who had which cash desk open. */
export const listCashSessions = defineAction('billing.cash-sessions.list', {
  summary: 'Lists sessions of cash desks, with what was expected, counted and the difference.',
  permission: 'billing.cash-desk.use',
  rest: 'GET /billing/cash-sessions',
  params: ListCashSessionsParams,
  result: pageOf(CashSession),
  async handler(ctx, query) {
    const { data, page } = await cashSessions.list(ctx.read, query);
    return { data: data.map(shownSession), page };
  },
});
