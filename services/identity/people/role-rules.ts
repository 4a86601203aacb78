import { type Context, platformErrors } from '@isp/sdk';
import { identityErrors, type Role } from '../contract/index.ts';

/** Roles are the ISP's: one of a reseller could be held by the users of another. */
export function assertKeepsRoles({ principal }: Context): void {
  if (principal.scope !== 'staff' && principal.scope !== 'system')
    throw platformErrors.FORBIDDEN({ permission: 'identity.role.change of the ISP itself' });
}

/** Ready roles follow the plugins and nobody else. */
export function assertNotReady({ ready, name }: Role): void {
  if (ready) throw identityErrors.IDENTITY_ROLE_READY({ name });
}

/** Refuses permissions no enabled plugin declares. */
export async function assertDeclared(ctx: Context, permissions: readonly string[]): Promise<void> {
  const declared = await ctx.call('kernel.permissions', {}, { as: 'plugin' });
  const known = new Set(declared.map(({ id }) => id));
  const errors = permissions.flatMap((one, at) =>
    known.has(one)
      ? []
      : [{ path: `/permissions/${at}`, message: `"${one}" is not a permission of any plugin` }],
  );
  if (errors[0]) throw platformErrors.VALIDATION_FAILED({ summary: errors[0].message }, { errors });
}
