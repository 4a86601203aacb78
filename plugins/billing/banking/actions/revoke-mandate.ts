import { defineAction, platformErrors } from '@isp/sdk';
import { Mandate, RevokeMandateParams, sepaErrors } from '../../contract/index.ts';
import { mandates } from '../../data/sepa-store.ts';
import { removeMethodOnce } from '../../methods/remove-method-once.ts';
import { shownMandate } from '../sepa/show-mandate.ts';

/** Ends a mandate: nothing is collected by it any more, and its stored method is gone. */
export const revokeMandate = defineAction('billing.mandates.revoke', {
  summary:
    'Ends a SEPA mandate: what waits is not collected by it any more, and its stored method is removed.',
  permission: 'billing.mandate.change',
  rest: 'POST /billing/mandates/{id}/revoke',
  status: 200,
  sensitive: true,
  params: RevokeMandateParams,
  result: Mandate,
  errors: [platformErrors.NOT_FOUND, sepaErrors.BILLING_MANDATE_OVER],
  example: { id: '01900000-0000-7000-8000-0000000000d1', reason: 'The customer asked for it' },
  async handler(ctx, { id, reason }) {
    const revoked = await ctx.transaction(async (tx) => {
      const { status, customerId } = await mandates.lock(tx, id);
      if (status !== 'active') throw sepaErrors.BILLING_MANDATE_OVER({ id, status });
      const changes = { status: 'revoked', reason, updatedAt: ctx.clock.now().toString() } as const;
      const [row] = await mandates.change(tx, { id }, changes);
      ctx.audit({
        subject: { kind: 'mandate', id, customerId },
        before: { status },
        after: { status: 'revoked' },
        reason,
      });
      return row;
    });
    const mandate = revoked as NonNullable<typeof revoked>;
    await removeMethodOnce(ctx, mandate.paymentMethodId);
    return shownMandate(mandate, ctx.principal);
  },
});
