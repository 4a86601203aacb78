import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Mandate } from '../../contract/index.ts';
import { mandates } from '../../data/sepa-store.ts';
import { shownMandate } from '../sepa/show-mandate.ts';

/** Shows a mandate. */
export const getMandate = defineAction('billing.mandates.get', {
  summary: 'Shows a SEPA mandate.',
  permission: 'billing.mandate.read',
  rest: 'GET /billing/mandates/{id}',
  params: ById,
  result: Mandate,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => shownMandate(await mandates.get(tx, id), ctx.principal), {
      readOnly: true,
    }),
});
