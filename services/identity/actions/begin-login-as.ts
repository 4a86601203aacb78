import { defineAction, platformErrors } from '@isp/sdk';
import { identityErrors, LoginAsParams, LoginResult } from '../contract/index.ts';
import { users } from '../data/user-store.ts';
import { loginSettings } from '../domain/login-settings.ts';
import { beginSession } from '../logins/begin-session.ts';
import { assertHimself, himselfErrors } from '../logins/own-account.ts';
import { assertNotAbove } from '../people/grants.ts';

/** Logs in as somebody else who may do no more than the caller: a short session that says who is behind it. */
export const beginLoginAs = defineAction('identity.login-as.begin', {
  summary: 'Logs in as another user, for a reason that is noted; his session tells who is behind it.',
  permission: 'identity.user.log-in-as',
  rest: 'POST /users/{id}/login-as',
  status: 200,
  params: LoginAsParams,
  result: LoginResult,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_USER_ABOVE,
    identityErrors.IDENTITY_USER_DISABLED,
    identityErrors.IDENTITY_OWN_ACCOUNT,
    ...himselfErrors,
  ],
  idempotencyKey: false,
  sensitive: true,
  async handler(ctx, { id, reason }) {
    assertHimself(ctx);
    const user = await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    const { id: impersonatorId, sessionId: ownSessionId = '' } = ctx.principal;
    if (id === impersonatorId) throw identityErrors.IDENTITY_OWN_ACCOUNT();
    await assertNotAbove(ctx, user);
    if (user.status === 'disabled') throw identityErrors.IDENTITY_USER_DISABLED();
    const { resellerId, customerId } = user;
    ctx.audit({ subject: { kind: 'user', id, resellerId, customerId }, reason });
    const lifetimeMs = loginSettings(ctx).loginAsMinutes * 60_000;
    const actingFor = { impersonatorId, ownSessionId };
    return beginSession(ctx.asPlugin('login as another user'), { userId: id, lifetimeMs, actingFor });
  },
});
