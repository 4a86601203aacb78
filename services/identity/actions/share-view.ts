import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { identityErrors, SharedView, ShareViewParams } from '../contract/index.ts';
import { putView } from '../data/shared-views.ts';
import { rolesToShareWith, toSharedView } from '../people/view-sharing.ts';

/** Bytes of a view's JSON, and views one person shares. */
const mostBytes = 16_384;
const mostViews = 100;

/** Shares a view of a table with all who hold a role. */
export const shareView = defineAction('identity.shared-views.share', {
  summary:
    'Shares a view of a table with all who hold a role, in the own reseller and below it. The own former one of this name is replaced.',
  permission: 'identity.view.share',
  rest: 'POST /tables/{table}/shared-views',
  params: ShareViewParams,
  result: SharedView,
  errors: [
    platformErrors.VALIDATION_FAILED,
    identityErrors.IDENTITY_NOT_AS_ANOTHER,
    identityErrors.IDENTITY_TOO_MANY_VIEWS,
  ],
  sensitive: true,
  example: {
    table: 'customers',
    role: 'support',
    name: 'Suspended',
    view: { state: { sort: '-createdAt', filter: { status: 'suspended' } }, columns: { hidden: ['email'] } },
  },
  async handler(ctx, { table, role, name, view }) {
    const { principal } = ctx;
    if (principal.impersonator) throw identityErrors.IDENTITY_NOT_AS_ANOTHER();
    if (Buffer.byteLength(JSON.stringify(view)) > mostBytes)
      throw validationFailed([{ path: '/view', message: `must be at most ${mostBytes} bytes of JSON` }]);
    return ctx.asPlugin('views of tables are kept from everybody but identity').transaction(async (tx) => {
      if (!(await rolesToShareWith(ctx, tx)).includes(role))
        throw validationFailed([{ path: '/role', message: `"${role}" is no role you can share with` }]);
      const wanted = { id: newId(), table, role, name: name.trim(), view, most: mostViews };
      const kept = await putView(tx, principal.id, wanted);
      if (!kept) throw identityErrors.IDENTITY_TOO_MANY_VIEWS({ most: mostViews });
      const shared = toSharedView(kept, principal);
      ctx.audit({ subject: { kind: 'shared-view', id: shared.id }, after: shared });
      return shared;
    });
  },
});
