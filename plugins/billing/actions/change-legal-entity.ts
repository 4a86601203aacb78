import { defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, ChangeLegalEntityParams, LegalEntity } from '../contract/index.ts';
import { entities, listEntities } from '../data/legal-entity-store.ts';
import { assertTaxes } from '../data/tax-store.ts';

/** Changes a company that bills. What is issued keeps what it was issued with. */
export const changeLegalEntity = defineAction('billing.legal-entities.change', {
  summary: 'Changes a company that bills: name, address, terms, language, taxes of its accounts.',
  permission: 'billing.legal-entity.change',
  rest: 'PATCH /legal-entities/{id}',
  sensitive: true,
  params: ChangeLegalEntityParams,
  result: LegalEntity,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_UNKNOWN_TAX],
  example: { id: '00000000-0000-7000-8000-0000000000b1', name: 'Fibre South', termsDays: 10 },
  handler: (ctx, { id, ...changes }) =>
    ctx.transaction(async (tx) => {
      await entities.lock(tx, id);
      await assertTaxes(tx, changes.taxIds ?? []);
      await entities.change(tx, { id }, { ...changes, updatedAt: ctx.clock.now().toString() });
      return (await listEntities(tx)).find((one) => one.id === id) as LegalEntity;
    }),
});
