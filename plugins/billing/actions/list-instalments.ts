import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { Instalments, ListAgreementsParams } from '../contract/index.ts';
import { listAgreements } from '../terms/list-agreements.ts';
import { shownInstalments } from '../terms/show-agreement.ts';

/** Lists what a customer pays in instalments. */
export const listInstalments = defineAction('billing.instalments.list', {
  summary: 'Lists what a customer pays in instalments, with the day and amount of each part.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/instalments',
  params: ListAgreementsParams,
  result: pageOf(Instalments),
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, query) => listAgreements(ctx, query, { kind: 'instalments', show: shownInstalments }),
});
