import { defineAction, holdsPermission, platformErrors } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { CreateRoleParams, identityErrors, Role } from '../contract/index.ts';
import { roles } from '../data/user-store.ts';

/** Creates a role out of permissions that plugins declare. */
export const createRole = defineAction('identity.roles.create', {
  summary: 'Creates a role; its permissions are ones that plugins declare.',
  permission: 'identity.role.create',
  rest: 'POST /roles',
  params: CreateRoleParams,
  result: Role,
  errors: [identityErrors.IDENTITY_ROLE_EXISTS, identityErrors.IDENTITY_GRANT_TOO_HIGH],
  example: { name: 'support', permissions: ['customers.customer.read'] },
  async handler(ctx, { name, permissions }) {
    const declared = await ctx.call('kernel.permissions', {}, { as: 'plugin' });
    assertDeclared(permissions, new Set(declared.map(({ id }) => id)));
    const beyond = permissions.filter((one) => !holdsPermission(ctx.principal, one));
    if (beyond.length > 0) throw identityErrors.IDENTITY_GRANT_TOO_HIGH({ permissions: beyond.join(', ') });
    const self = ctx.asPlugin('roles are kept from everybody but identity');
    const role = { id: newId(), name, permissions, createdAt: new Date().toISOString() };
    try {
      return await self.transaction((tx) => roles.insert(tx, role));
    } catch (error) {
      throw isUniqueViolation(error) ? identityErrors.IDENTITY_ROLE_EXISTS({ name }) : error;
    }
  },
});

function assertDeclared(permissions: readonly string[], declared: ReadonlySet<string>): void {
  const errors = permissions.flatMap((one, index) =>
    declared.has(one)
      ? []
      : [{ path: `/permissions/${index}`, message: `"${one}" is not a permission of any plugin` }],
  );
  if (errors[0]) throw platformErrors.VALIDATION_FAILED({ summary: errors[0].message }, { errors });
}
