import { ById, defineAction, platformErrors } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { removeFactor } from '../data/second-factors.ts';
import { endSessions } from '../data/session-store.ts';
import { users } from '../data/user-store.ts';
import { assertNotAbove } from '../people/grants.ts';

/** Takes the second factor of somebody else away who has lost phone and recovery codes, and ends his sessions. */
export const removeTotp = defineAction('identity.totp.remove', {
  summary: 'Takes the second factor of a user away who has lost it; his sessions end.',
  permission: 'identity.user.change',
  rest: 'DELETE /users/{id}/totp',
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND, identityErrors.IDENTITY_USER_ABOVE, identityErrors.IDENTITY_OWN_ACCOUNT],
  sensitive: true,
  async handler(ctx, { id }) {
    const user = await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    if (id === ctx.principal.id) throw identityErrors.IDENTITY_OWN_ACCOUNT();
    await assertNotAbove(ctx, user);
    const { resellerId, customerId } = user;
    ctx.audit({ subject: { kind: 'user', id, resellerId, customerId } });
    await ctx.asPlugin('second factor of another user').transaction(async (tx) => {
      await removeFactor(tx, id);
      await endSessions(tx, id);
    });
    return undefined;
  },
});
