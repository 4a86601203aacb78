import { defineAction } from '@isp/sdk';
import { Accepted, identityErrors, ResetRequestParams } from '../contract/index.ts';
import { normalEmail } from '../data/credentials.ts';
import { countedAddress } from '../domain/networks.ts';
import { mailAddressLimit, mailLimit } from '../domain/try-limits.ts';
import { countTry } from '../logins/tries.ts';

/** Has a link sent to whoever has an account; answers alike, and as fast, when there is none. */
export const requestPasswordReset = defineAction('identity.password-reset.request', {
  summary: 'Sends a link to set a new password to this e-mail, if somebody has an account with it.',
  permission: 'public',
  rest: 'POST /auth/password-reset',
  sensitive: true,
  status: 202,
  result: Accepted,
  params: ResetRequestParams,
  errors: [identityErrors.IDENTITY_TOO_MANY_TRIES],
  example: { email: 'ana@isp.example' },
  async handler(ctx, params) {
    const self = ctx.asPlugin('password reset: nobody is signed in');
    const email = normalEmail(params.email);
    const address = ctx.origin?.address;
    await countTry(self, [
      { key: `reset ${email}`, limit: mailLimit },
      ...(address ? [{ key: `reset from ${countedAddress(address)}`, limit: mailAddressLimit }] : []),
    ]);
    await self.transaction((tx) =>
      ctx.enqueue(tx, 'identity.send-password-reset', { email }, { key: `reset ${email}` }),
    );
    return { accepted: true as const };
  },
});
