import { defineAction } from '@isp/sdk';
import { identityErrors, TokenAndPassword } from '../contract/index.ts';
import { takeLink } from '../logins/take-link.ts';

/** Sets the first password of an invited user, who can log in from then on. */
export const acceptInvitation = defineAction('identity.invitations.accept', {
  summary: 'Sets the first password with the token of the invitation.',
  permission: 'public',
  rest: 'POST /auth/invitations/accept',
  status: 204,
  params: TokenAndPassword,
  errors: [identityErrors.IDENTITY_TOKEN_INVALID, identityErrors.IDENTITY_PASSWORD_WEAK],
  sensitive: true,
  example: { token: 'isi_0123456789abcdef0123456789abcdef0123456789a', password: 'four words nobody joins' },
  async handler(ctx, params) {
    await takeLink(ctx.asPlugin('the link is the proof'), params, 'invitation');
    return undefined;
  },
});
