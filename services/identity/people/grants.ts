import { type Context, holdsPermission, type Principal, platformErrors } from '@isp/sdk';
import { identityErrors, type UserKind } from '../contract/index.ts';
import { permissionsOf, roles } from '../data/role-store.ts';

const reason = 'roles are kept from everybody but identity';

/** Refuses roles that do not exist, are not for this kind of user, or hold more than the caller does. */
export async function assertMayGrant(ctx: Context, names: readonly string[], kind: UserKind): Promise<void> {
  const found = await ctx
    .asPlugin(reason)
    .transaction((tx) => roles.listAll(tx, { name: [...names] }), { readOnly: true });
  const errors = names.flatMap((name, at) => {
    const role = found.find((one) => one.name === name);
    if (role?.kinds.includes(kind)) return [];
    const message = role ? `"${name}" is not for users of the kind ${kind}` : `"${name}" is not a role`;
    return [{ path: `/roles/${at}`, message }];
  });
  if (errors[0]) throw platformErrors.VALIDATION_FAILED({ summary: errors[0].message }, { errors });
  assertHeld(
    ctx.principal,
    found.flatMap(({ permissions }) => permissions),
  );
}

/** Refuses permissions the principal does not hold himself. */
export function assertHeld(principal: Principal, permissions: readonly string[]): void {
  const beyond = beyondOf(principal, permissions);
  if (beyond.length > 0) throw identityErrors.IDENTITY_GRANT_TOO_HIGH({ permissions: beyond.join(', ') });
}

/** Refuses to touch somebody who may do more than the caller. */
export async function assertNotAbove(
  ctx: Context,
  user: { readonly roles: readonly string[]; readonly kind: UserKind },
): Promise<void> {
  const held = await ctx
    .asPlugin(reason)
    .transaction((tx) => permissionsOf(tx, user.roles, user.kind), { readOnly: true });
  const beyond = beyondOf(ctx.principal, held);
  if (beyond.length > 0) throw identityErrors.IDENTITY_USER_ABOVE({ permissions: beyond.join(', ') });
}

function beyondOf(principal: Principal, permissions: readonly string[]): string[] {
  return [...new Set(permissions)].filter((one) => !holdsPermission(principal, one));
}
