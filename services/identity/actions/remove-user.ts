import { ById, defineAction, platformErrors } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { toUser, users } from '../data/user-store.ts';
import { assertNotAbove } from '../people/grants.ts';
import { assertAdministratorLeft } from '../people/last-administrator.ts';

/** Removes a user with his sessions; his e-mail is free again. What he did stays in the audit log. */
export const removeUser = defineAction('identity.users.remove', {
  summary: 'Removes a user for good, with his sessions. To let him in no more for a while, disable him.',
  permission: 'identity.user.remove',
  rest: 'DELETE /users/{id}',
  status: 204,
  params: ById,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_USER_ABOVE,
    identityErrors.IDENTITY_OWN_ACCOUNT,
    identityErrors.IDENTITY_LAST_ADMINISTRATOR,
  ],
  sensitive: true,
  async handler(ctx, { id }) {
    const user = await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    if (id === ctx.principal.id) throw identityErrors.IDENTITY_OWN_ACCOUNT();
    await assertNotAbove(ctx, user);
    const { kind, resellerId, customerId } = user;
    const owner = { resellerId, ...(customerId ? { customerId } : {}) };
    await ctx.transaction(async (tx) => {
      if ((await users.remove(tx, { id })) === 0) throw platformErrors.NOT_FOUND({ id });
      if (kind === 'staff') await assertAdministratorLeft(tx);
      await ctx.publish(tx, 'identity.user-removed', { userId: id, kind, ...owner });
    });
    ctx.audit({ subject: { kind: 'user', id, ...owner }, before: toUser(user) });
    return undefined;
  },
});
