import type {} from '@isp/identity/contract';
import { type Context, holdsPermission, platformErrors } from '@isp/sdk';
import type { KeyUser } from '../domain/key-owner.ts';

/** The permission to have keys act for others. */
export const assignPermission = 'api-keys.key.assign';

/** The user a new key acts for: the caller himself, or somebody he sees and may make keys for. */
export async function findKeyUser(ctx: Context, userId: string | undefined): Promise<KeyUser> {
  const { id } = ctx.principal;
  if (userId === undefined || userId === id) return ctx.call('identity.users.get', { id }, { as: 'plugin' });
  assertMayAssign(ctx);
  return ctx.call('identity.users.get', { id: userId });
}

export function assertMayAssign({ principal }: Context): void {
  if (!holdsPermission(principal, assignPermission))
    throw platformErrors.FORBIDDEN({ permission: assignPermission });
}
