import { defineJob } from '@isp/sdk';
import { Type } from 'typebox';
import { findByEmail } from '../data/credentials.ts';
import { users } from '../data/user-store.ts';
import { makeLink } from '../logins/account-mail.ts';

/**
 * Mails the link of a password reset, to those who have an account: whether there is one is looked up here, where nobody
 * waits for the answer. Who has been invited and has no password yet gets the link as well, and sets his first one by it.
 */
export const sendPasswordReset = defineJob('identity.send-password-reset', {
  data: Type.Object({ email: Type.String() }),
  async handler(ctx, { email }) {
    const [account, user] = await ctx.transaction(async (tx) => {
      const found = await findByEmail(tx, email);
      return [found, found && (await users.find(tx, { id: found.id }))] as const;
    });
    if (!account?.mayAct || !user) return;
    const { link, validHours } = await makeLink(ctx, account.id, 'password-reset');
    const { resellerId, customerId } = user;
    await ctx.call(
      'comms.messages.send',
      {
        to: account.email,
        template: 'identity.password-reset',
        variables: { name: account.name, link, validHours },
        deliver: 'now',
        resellerId,
        ...(customerId ? { customerId } : {}),
      },
      { as: 'plugin', timeoutMs: 60_000 },
    );
  },
});
