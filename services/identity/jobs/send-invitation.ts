import { defineJob, rootResellerId } from '@isp/sdk';
import { Type } from 'typebox';
import { findById } from '../data/credentials.ts';
import { users } from '../data/user-store.ts';
import { makeLink } from '../logins/account-mail.ts';

/** Mails an invitation; the token is made now, and nowhere but in the mail. A user with a password needs none. */
export const sendInvitation = defineJob('identity.send-invitation', {
  data: Type.Object({ userId: Type.String() }),
  async handler(ctx, { userId }) {
    const [invited, user] = await ctx.transaction(async (tx) => [
      await findById(tx, userId),
      await users.find(tx, { id: userId }),
    ]);
    if (!invited || !user || invited.passwordHash !== null || !invited.mayAct) return;
    const { link, validHours } = await makeLink(ctx, userId, 'invitation');
    const { resellerId = rootResellerId, customerId } = user;
    const variables = { name: user.name, link, validHours };
    await ctx.call(
      'comms.messages.send',
      {
        to: user.email,
        template: 'identity.invitation',
        variables,
        deliver: 'now',
        resellerId,
        ...(customerId ? { customerId } : {}),
      },
      { as: 'plugin', timeoutMs: 60_000 },
    );
  },
});
