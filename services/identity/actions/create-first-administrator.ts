import { defineAction, rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { FirstAdministrator, FirstAdministratorParams } from '../contract/index.ts';
import { normalEmail } from '../data/credentials.ts';
import { setPasswordHash, users } from '../data/user-store.ts';
import { hashPassword, makePassword } from '../domain/passwords.ts';

/** Makes the first administrator of a new installation; on any other it does nothing. */
export const createFirstAdministrator = defineAction('identity.first-administrator.create', {
  summary: 'Creates the first administrator when there is no user yet.',
  permission: 'identity.administrator.create',
  params: FirstAdministratorParams,
  result: FirstAdministrator,
  idempotent: true,
  async handler(ctx, { email, password }) {
    const chosen = password ?? makePassword();
    const passwordHash = await hashPassword(chosen);
    return ctx.transaction(async (tx) => {
      await tx.query('LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE');
      const [first] = await tx.query<{ email: string }>(
        'SELECT email FROM users ORDER BY created_at LIMIT 1',
      );
      if (first) return { created: false, email: first.email };
      const now = new Date().toISOString();
      const user = await users.insert(tx, {
        id: newId(),
        email: normalEmail(email),
        name: 'Administrator',
        kind: 'staff',
        resellerId: rootResellerId,
        roles: ['administrator'],
        createdAt: now,
        updatedAt: now,
      });
      await setPasswordHash(tx, user.id, passwordHash);
      ctx.audit({ subject: { kind: 'user', id: user.id, resellerId: rootResellerId }, after: user });
      return { created: true, email: user.email, ...(password ? {} : { password: chosen }) };
    });
  },
});
