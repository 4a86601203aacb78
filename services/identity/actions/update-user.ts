import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { identityErrors, UpdateUserParams, User } from '../contract/index.ts';
import { endSessions } from '../data/session-store.ts';
import { toUser, users } from '../data/user-store.ts';
import { assertMayGrant, assertNotAbove } from '../people/grants.ts';
import { assertAdministratorLeft } from '../people/last-administrator.ts';

/** Changes a user's name or roles, disables him or enables him again. */
export const updateUser = defineAction('identity.users.update', {
  summary: 'Changes name and roles of a user, disables or enables him; fields left out stay.',
  permission: 'identity.user.change',
  rest: 'PATCH /users/{id}',
  params: UpdateUserParams,
  result: User,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_GRANT_TOO_HIGH,
    identityErrors.IDENTITY_USER_ABOVE,
    identityErrors.IDENTITY_OWN_ACCOUNT,
    identityErrors.IDENTITY_LAST_ADMINISTRATOR,
  ],
  sensitive: true,
  async handler(ctx, changes) {
    const { id, roles, disabled } = changes;
    const before = await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    await assertNotAbove(ctx, before);
    if (id === ctx.principal.id && (roles || disabled)) throw identityErrors.IDENTITY_OWN_ACCOUNT();
    if (roles) await assertMayGrant(ctx, roles, before.kind);
    const after = await writeChanges(ctx, changes, toUser(before));
    if (disabled) await ctx.asPlugin('sessions of a disabled user').transaction((tx) => endSessions(tx, id));
    const { resellerId, customerId } = after;
    ctx.audit({ subject: { kind: 'user', id, resellerId, customerId }, before: toUser(before), after });
    return after;
  },
});

function writeChanges(ctx: Context, wanted: UpdateUserParams, { kind }: User): Promise<User> {
  const { id } = wanted;
  return ctx.transaction(async (tx) => {
    const { status } = await users.lock(tx, id);
    const [changed] = await users.change(tx, { id }, columnsOf(wanted, status));
    if (!changed) throw platformErrors.NOT_FOUND({ id });
    if (kind === 'staff') await assertAdministratorLeft(tx);
    const { resellerId, customerId } = changed;
    const owner = { resellerId, ...(customerId ? { customerId } : {}) };
    await ctx.publish(tx, 'identity.user-changed', { userId: id, kind, ...owner });
    return toUser(changed);
  });
}

/** Who is disabled already keeps the day he was. */
function columnsOf({ name, roles, disabled }: UpdateUserParams, status: User['status']) {
  const updatedAt = new Date().toISOString();
  const switched = disabled !== undefined && disabled !== (status === 'disabled');
  return {
    updatedAt,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(roles ? { roles } : {}),
    ...(switched ? { disabledAt: disabled ? updatedAt : null } : {}),
  };
}
