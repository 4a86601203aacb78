import { ById, defineAction, platformErrors } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { findView, removeView } from '../data/shared-views.ts';
import { mayRemove, toSharedView } from '../people/view-sharing.ts';

/** Takes a shared view away from all who see it. */
export const removeSharedView = defineAction('identity.shared-views.remove', {
  summary: 'Takes a shared view away: the own, or one of somebody of the own reseller or below it.',
  permission: 'identity.view.share',
  rest: 'DELETE /shared-views/{id}',
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND, identityErrors.IDENTITY_NOT_AS_ANOTHER],
  sensitive: true,
  async handler(ctx, { id }) {
    const { principal } = ctx;
    if (principal.impersonator) throw identityErrors.IDENTITY_NOT_AS_ANOTHER();
    await ctx.asPlugin('views of tables are kept from everybody but identity').transaction(async (tx) => {
      const kept = await findView(tx, principal.id, id);
      if (!kept || !mayRemove(kept, principal)) throw platformErrors.NOT_FOUND({ id });
      await removeView(tx, id);
      ctx.audit({ subject: { kind: 'shared-view', id }, before: toSharedView(kept, principal) });
    });
    return undefined;
  },
});
