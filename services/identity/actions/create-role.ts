import { defineAction, platformErrors } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { CreateRoleParams, identityErrors, Role } from '../contract/index.ts';
import { roles } from '../data/role-store.ts';
import { assertHeld } from '../people/grants.ts';
import { assertDeclared, assertKeepsRoles } from '../people/role-rules.ts';

/** Creates a role out of permissions that plugins declare. */
export const createRole = defineAction('identity.roles.create', {
  summary: 'Creates a role; its permissions are ones that plugins declare.',
  permission: 'identity.role.create',
  rest: 'POST /roles',
  params: CreateRoleParams,
  result: Role,
  errors: [
    platformErrors.VALIDATION_FAILED,
    identityErrors.IDENTITY_ROLE_EXISTS,
    identityErrors.IDENTITY_GRANT_TOO_HIGH,
  ],
  sensitive: true,
  example: { name: 'night-shift', permissions: ['customers.customer.read'] },
  async handler(ctx, { name, permissions, kinds = ['staff' as const] }) {
    assertKeepsRoles(ctx);
    await assertDeclared(ctx, permissions);
    assertHeld(ctx.principal, permissions);
    const self = ctx.asPlugin('roles are kept from everybody but identity');
    const role = { id: newId(), name, permissions, kinds, ready: false, createdAt: new Date().toISOString() };
    try {
      const created = await self.transaction(async (tx) => {
        // Whoever held a role of this name that is gone does not get the new one with it.
        await tx.query('UPDATE users SET roles = array_remove(roles, $1) WHERE $1 = ANY (roles)', [name]);
        return roles.insert(tx, role);
      });
      ctx.audit({ subject: { kind: 'role', id: created.id }, after: created });
      return created;
    } catch (error) {
      throw isUniqueViolation(error) ? identityErrors.IDENTITY_ROLE_EXISTS({ name }) : error;
    }
  },
});
