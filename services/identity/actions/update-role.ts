import { defineAction, platformErrors } from '@isp/sdk';
import { identityErrors, Role, UpdateRoleParams } from '../contract/index.ts';
import { roles } from '../data/role-store.ts';
import { assertHeld } from '../people/grants.ts';
import { assertDeclared, assertKeepsRoles, assertNotReady } from '../people/role-rules.ts';

/** Changes a role of one's own making; all who hold it have its new rights within a second. */
export const updateRole = defineAction('identity.roles.update', {
  summary: 'Changes what a role may do; fields left out stay. Ready roles cannot be changed.',
  permission: 'identity.role.change',
  rest: 'PATCH /roles/{id}',
  params: UpdateRoleParams,
  result: Role,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_ROLE_READY,
    identityErrors.IDENTITY_GRANT_TOO_HIGH,
  ],
  sensitive: true,
  async handler(ctx, { id, permissions, kinds }) {
    assertKeepsRoles(ctx);
    const added = permissions ?? [];
    await assertDeclared(ctx, added);
    const self = ctx.asPlugin('roles are kept from everybody but identity');
    return self.transaction(async (tx) => {
      const before = await roles.lock(tx, id);
      assertNotReady(before);
      assertHeld(ctx.principal, [...before.permissions, ...added]);
      const changes = { ...(permissions ? { permissions } : {}), ...(kinds ? { kinds } : {}) };
      const [after] = await roles.change(tx, { id }, changes);
      if (!after) throw platformErrors.NOT_FOUND({ id });
      ctx.audit({ subject: { kind: 'role', id }, before, after });
      return after;
    });
  },
});
