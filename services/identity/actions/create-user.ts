import { defineAction, holdsPermission, platformErrors } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { CreateUserParams, identityErrors, User } from '../contract/index.ts';
import { roles, toUser, users } from '../data/user-store.ts';
import { hashPassword } from '../domain/passwords.ts';

/** Creates a staff user; nobody can give a role that holds more than he does. */
export const createUser = defineAction('identity.users.create', {
  summary: 'Creates a user.',
  permission: 'identity.user.create',
  rest: 'POST /users',
  params: CreateUserParams,
  result: User,
  errors: [identityErrors.IDENTITY_EMAIL_TAKEN, identityErrors.IDENTITY_GRANT_TOO_HIGH],
  example: {
    email: 'ana@isp.example',
    name: 'Ana',
    kind: 'staff',
    roles: ['administrator'],
    password: 'a long password',
  },
  async handler(ctx, { password, ...wanted }) {
    const passwordHash = await hashPassword(password);
    const email = wanted.email.toLowerCase();
    const self = ctx.asPlugin('users are kept from everybody but identity');
    try {
      return await self.transaction(async (tx) => {
        const granted = await roles.listAll(tx, { name: wanted.roles });
        assertKnown(
          wanted.roles,
          granted.map(({ name }) => name),
        );
        const beyond = granted
          .flatMap((role) => role.permissions)
          .filter((one) => !holdsPermission(ctx.principal, one));
        if (beyond.length > 0)
          throw identityErrors.IDENTITY_GRANT_TOO_HIGH({ permissions: beyond.join(', ') });
        const row = { ...wanted, id: newId(), email, passwordHash, createdAt: new Date().toISOString() };
        return toUser(await users.insert(tx, row));
      });
    } catch (error) {
      throw isUniqueViolation(error) ? identityErrors.IDENTITY_EMAIL_TAKEN({ email }) : error;
    }
  },
});

function assertKnown(wanted: readonly string[], known: readonly string[]): void {
  const errors = wanted.flatMap((name, index) =>
    known.includes(name) ? [] : [{ path: `/roles/${index}`, message: `"${name}" is not a role` }],
  );
  if (errors[0]) throw platformErrors.VALIDATION_FAILED({ summary: errors[0].message }, { errors });
}
