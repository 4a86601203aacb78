import { ById, defineAction, platformErrors } from '@isp/sdk';
import { DunningHold } from '../../contract/index.ts';
import { holds } from '../../data/dunning/promise-store.ts';

/** Shows why a customer is not dunned. */
export const getHold = defineAction('billing.dunning.holds.get', {
  summary: 'Shows why a customer is excluded from dunning; 404 when it is not.',
  permission: 'billing.dunning.read',
  rest: 'GET /customers/{id}/dunning-hold',
  params: ById,
  result: DunningHold,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id: customerId }) =>
    ctx.transaction(
      async (tx) => {
        const { id, ...hold } = await holds.get(tx, customerId);
        return hold;
      },
      { readOnly: true },
    ),
});
