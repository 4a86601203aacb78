import { defineAction } from '@isp/sdk';
import { identityErrors, TokenAndPassword } from '../contract/index.ts';
import { takeLink } from '../logins/take-link.ts';

/** Sets a new password by the link of the mail; all sessions end. A second factor is still asked for at the login. */
export const confirmPasswordReset = defineAction('identity.password-reset.confirm', {
  summary: 'Sets a new password with the token of the mail; all sessions of the user end.',
  permission: 'public',
  rest: 'POST /auth/password-reset/confirm',
  status: 204,
  params: TokenAndPassword,
  errors: [identityErrors.IDENTITY_TOKEN_INVALID, identityErrors.IDENTITY_PASSWORD_WEAK],
  sensitive: true,
  example: { token: 'isr_0123456789abcdef0123456789abcdef0123456789a', password: 'four words nobody joins' },
  async handler(ctx, params) {
    await takeLink(ctx.asPlugin('the link is the proof'), params, 'password-reset');
    return undefined;
  },
});
