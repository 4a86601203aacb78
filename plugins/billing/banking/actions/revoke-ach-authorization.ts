import { defineAction, platformErrors } from '@isp/sdk';
import { AchAuthorization, achErrors, RevokeAchAuthorizationParams } from '../../contract/index.ts';
import { type AuthorizationRow, authorizations } from '../../data/ach-store.ts';
import { removeMethodOnce } from '../../methods/remove-method-once.ts';
import { shownAuthorization } from '../ach/show-authorization.ts';

/** Ends an authorization: nothing is collected by it any more, and its stored method is gone. */
export const revokeAchAuthorization = defineAction('billing.ach-authorizations.revoke', {
  summary:
    'Ends an authorization to collect by ACH: what waits is not collected by it any more, and its stored method is removed.',
  permission: 'billing.mandate.change',
  rest: 'POST /billing/ach-authorizations/{id}/revoke',
  status: 200,
  sensitive: true,
  params: RevokeAchAuthorizationParams,
  result: AchAuthorization,
  errors: [platformErrors.NOT_FOUND, achErrors.BILLING_AUTHORIZATION_OVER],
  example: { id: '01900000-0000-7000-8000-0000000000d2', reason: 'The customer asked for it' },
  async handler(ctx, { id, reason }) {
    const revoked = await ctx.transaction(async (tx) => {
      const { status, customerId } = await authorizations.lock(tx, id);
      if (status !== 'active') throw achErrors.BILLING_AUTHORIZATION_OVER({ id, status });
      const changes = { status: 'revoked', reason, updatedAt: ctx.clock.now().toString() } as const;
      const [row] = await authorizations.change(tx, { id }, changes);
      ctx.audit({
        subject: { kind: 'ach-authorization', id, customerId },
        before: { status },
        after: { status: 'revoked' },
        reason,
      });
      return row as AuthorizationRow;
    });
    await removeMethodOnce(ctx, revoked.paymentMethodId);
    return shownAuthorization(revoked, ctx.principal);
  },
});
