import { ById, defineAction, platformErrors } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { roles } from '../data/role-store.ts';
import { assertHeld } from '../people/grants.ts';
import { assertKeepsRoles, assertNotReady } from '../people/role-rules.ts';

/** Removes a role nobody holds. */
export const removeRole = defineAction('identity.roles.remove', {
  summary: 'Removes a role that nobody holds. Ready roles cannot be removed.',
  permission: 'identity.role.remove',
  rest: 'DELETE /roles/{id}',
  status: 204,
  params: ById,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_ROLE_READY,
    identityErrors.IDENTITY_ROLE_IN_USE,
    identityErrors.IDENTITY_GRANT_TOO_HIGH,
  ],
  sensitive: true,
  async handler(ctx, { id }) {
    assertKeepsRoles(ctx);
    const self = ctx.asPlugin('roles are kept from everybody but identity');
    await self.transaction(async (tx) => {
      const role = await roles.lock(tx, id);
      assertNotReady(role);
      assertHeld(ctx.principal, role.permissions);
      const { name } = role;
      const [held] = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM users WHERE $1 = ANY (roles)',
        [name],
      );
      const count = held?.count ?? 0;
      if (count > 0) throw identityErrors.IDENTITY_ROLE_IN_USE({ name, count });
      await roles.remove(tx, { id });
      ctx.audit({ subject: { kind: 'role', id }, before: role });
    });
    return undefined;
  },
});
