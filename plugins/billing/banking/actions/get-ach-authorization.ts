import { ById, defineAction, platformErrors } from '@isp/sdk';
import { AchAuthorization } from '../../contract/index.ts';
import { authorizations } from '../../data/ach-store.ts';
import { shownAuthorization } from '../ach/show-authorization.ts';

/** Reads an authorization. */
export const getAchAuthorization = defineAction('billing.ach-authorizations.get', {
  summary: 'Reads an authorization to collect by ACH.',
  permission: 'billing.mandate.read',
  rest: 'GET /billing/ach-authorizations/{id}',
  params: ById,
  result: AchAuthorization,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => shownAuthorization(await authorizations.get(tx, id), ctx.principal), {
      readOnly: true,
    }),
});
