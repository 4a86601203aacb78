import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { identityErrors, TotpEnrolment } from '../contract/index.ts';
import { beginFactor } from '../data/second-factors.ts';
import { ownKeys } from '../domain/own-keys.ts';
import { seal } from '../domain/sealed-text.ts';
import { newTotp } from '../domain/totp.ts';
import { assertHimself, himselfErrors } from '../logins/own-account.ts';

/** Begins to set up a second factor; it is asked for once a code of it was confirmed. */
export const enrolTotp = defineAction('identity.totp.enrol', {
  summary: 'Begins a second factor: put the secret into an authenticator app and confirm with a code of it.',
  permission: 'authenticated',
  rest: 'POST /auth/totp',
  params: Type.Object({}),
  result: TotpEnrolment,
  errors: [identityErrors.IDENTITY_TOTP_ENABLED, ...himselfErrors],
  idempotencyKey: false,
  sensitive: true,
  async handler(ctx) {
    assertHimself(ctx);
    const { id, name = id } = ctx.principal;
    ctx.audit({ subject: { kind: 'user', id } });
    const { secret, uri } = newTotp(name);
    const sealed = seal(secret, ownKeys().totp, id);
    const begun = await ctx.asPlugin('own second factor').transaction((tx) => beginFactor(tx, id, sealed));
    if (!begun) throw identityErrors.IDENTITY_TOTP_ENABLED();
    return { secret, uri };
  },
});
