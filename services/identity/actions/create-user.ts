import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { CreateUserParams, identityErrors, User } from '../contract/index.ts';
import { normalEmail } from '../data/credentials.ts';
import { setPasswordHash, toUser, users } from '../data/user-store.ts';
import { assertPasswordGood } from '../domain/password-policy.ts';
import { hashPassword } from '../domain/passwords.ts';
import { assertMayGrant } from '../people/grants.ts';
import { type Owner, whoseUser } from '../people/whose-user.ts';

/** Creates a user of the staff, a reseller or a customer; without a password he is invited by mail. */
export const createUser = defineAction('identity.users.create', {
  summary:
    'Creates a user of the staff, a reseller or a customer. Without a password an invitation is sent to the e-mail.',
  permission: 'identity.user.create',
  rest: 'POST /users',
  params: CreateUserParams,
  result: User,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_EMAIL_TAKEN,
    identityErrors.IDENTITY_GRANT_TOO_HIGH,
    identityErrors.IDENTITY_PASSWORD_WEAK,
    identityErrors.IDENTITY_RESELLER_CLOSED,
  ],
  sensitive: true,
  example: { email: 'ana@isp.example', name: 'Ana', kind: 'staff', roles: ['support'] },
  async handler(ctx, wanted) {
    await assertMayGrant(ctx, wanted.roles, wanted.kind);
    const owner = await whoseUser(ctx, wanted);
    const { password, ...named } = wanted;
    if (password) await assertPasswordGood(password, named);
    const hash = password && (await hashPassword(password));
    const user = await insertUser(ctx, named, { owner, hash });
    ctx.audit({ subject: { kind: 'user', id: user.id, ...owner } });
    return user;
  },
});

async function insertUser(
  ctx: Context,
  { kind, roles, ...named }: Omit<CreateUserParams, 'password'>,
  { owner, hash }: { owner: Owner; hash: string | undefined },
): Promise<User> {
  const [id, email, now] = [newId(), normalEmail(named.email), new Date().toISOString()];
  const values = {
    id,
    email,
    name: named.name.trim(),
    kind,
    roles,
    ...owner,
    createdAt: now,
    updatedAt: now,
  };
  try {
    return await ctx.transaction(async (tx) => {
      await users.insert(tx, values);
      if (hash) await setPasswordHash(tx, id, hash);
      else await ctx.enqueue(tx, 'identity.send-invitation', { userId: id }, { key: `invitation ${id}` });
      await ctx.publish(tx, 'identity.user-created', { userId: id, kind, ...owner });
      return toUser(await users.get(tx, id));
    });
  } catch (error) {
    throw isUniqueViolation(error) ? identityErrors.IDENTITY_EMAIL_TAKEN({ email }) : error;
  }
}
