import { defineAction, platformErrors } from '@isp/sdk';
import { ByEmail, InviteLink, identityErrors } from '../contract/index.ts';
import { findByEmail } from '../data/credentials.ts';
import { makeLink } from '../logins/account-mail.ts';

/** The link of an invitation, for `isp user invite-link`: where no mail can be sent, whoever may read the data directory hands it on. */
export const makeInviteLink = defineAction('identity.users.invite-link', {
  summary: 'Answers a new link by which an invited user sets his first password.',
  permission: 'kernel',
  params: ByEmail,
  result: InviteLink,
  errors: [
    identityErrors.IDENTITY_USER_UNKNOWN,
    identityErrors.IDENTITY_ALREADY_ACCEPTED,
    platformErrors.CONFLICT,
  ],
  sensitive: true,
  async handler(ctx, { email }) {
    const user = await ctx.transaction((tx) => findByEmail(tx, email), { readOnly: true });
    if (!user) throw identityErrors.IDENTITY_USER_UNKNOWN({ email });
    if (user.passwordHash !== null) throw identityErrors.IDENTITY_ALREADY_ACCEPTED();
    if (!user.mayAct) throw identityErrors.IDENTITY_USER_DISABLED();
    ctx.audit({ subject: { kind: 'user', id: user.id } });
    const { link, expiresAt } = await makeLink(ctx, user.id, 'invitation');
    return { link, expiresAt: expiresAt.toISOString() };
  },
});
