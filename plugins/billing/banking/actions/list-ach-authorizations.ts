import { defineAction, pageOf } from '@isp/sdk';
import { AchAuthorization, ListAchAuthorizationsParams } from '../../contract/index.ts';
import { authorizations } from '../../data/ach-store.ts';
import { shownAuthorization } from '../ach/show-authorization.ts';

/** Lists whom we may collect from by ACH. */
export const listAchAuthorizations = defineAction('billing.ach-authorizations.list', {
  summary: 'Lists the authorizations to collect by ACH.',
  permission: 'billing.mandate.read',
  rest: 'GET /billing/ach-authorizations',
  params: ListAchAuthorizationsParams,
  result: pageOf(AchAuthorization),
  async handler(ctx, query) {
    const { data, page } = await authorizations.list(ctx.read, query);
    return { data: data.map((row) => shownAuthorization(row, ctx.principal)), page };
  },
});
