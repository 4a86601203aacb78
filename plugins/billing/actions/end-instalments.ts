import { defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, EndAgreementParams, Instalments } from '../contract/index.ts';
import { billNoLaterThan } from '../data/account-store.ts';
import { endAgreement } from '../terms/end-agreement.ts';
import { shownInstalments } from '../terms/show-agreement.ts';

/** Ends instalments: the parts to come are due at once, or never, as was agreed. */
export const endInstalments = defineAction('billing.instalments.end', {
  summary: 'Ends instalments: the parts to come are due at once, or never, as was agreed.',
  permission: 'billing.charge.add',
  rest: 'POST /instalments/{id}/end',
  status: 200,
  sensitive: true,
  params: EndAgreementParams,
  result: Instalments,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ENDED_BEFORE],
  handler: (ctx, params) =>
    ctx.transaction(async (tx) => {
      const { row, endedOn } = await endAgreement(ctx, tx, params, 'instalments');
      const { id, customerId } = row;
      await billNoLaterThan(tx, customerId, endedOn);
      ctx.audit({ subject: { kind: 'instalments', id, customerId }, after: { endedOn } });
      return shownInstalments(row, endedOn);
    }),
});
