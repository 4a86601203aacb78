import { defineAction } from '@isp/sdk';
import { ByTable, SharedViews } from '../contract/index.ts';
import { viewsSeenBy } from '../data/shared-views.ts';
import { rolesToShareWith, toSharedView } from '../people/view-sharing.ts';

/** Lists the views of a table that are shared with the caller's roles, and those he shares himself. */
export const listSharedViews = defineAction('identity.shared-views.list', {
  summary: 'Lists the views of a table that are shared with the roles of the signed-in user, and his own.',
  permission: 'authenticated',
  rest: 'GET /tables/{table}/shared-views',
  params: ByTable,
  result: SharedViews,
  handler: (ctx, { table }) =>
    ctx.asPlugin('views of tables are kept from everybody but identity').transaction(
      async (tx) => {
        const views = await viewsSeenBy(tx, ctx.principal.id, table);
        return {
          data: views.map((view) => toSharedView(view, ctx.principal)),
          shareWith: await rolesToShareWith(ctx, tx),
        };
      },
      { readOnly: true },
    ),
});
