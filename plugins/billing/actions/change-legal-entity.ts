import { defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, ChangeLegalEntityParams, LegalEntity } from '../contract/index.ts';
import { renewIssuer } from '../data/issuer-store.ts';
import { entities } from '../data/legal-entity-store.ts';
import { assertTaxes } from '../data/tax-store.ts';
import { assertPayTo } from '../documents/assert-pay-to.ts';

/** Changes a company that bills. What is issued keeps what it was issued with. */
export const changeLegalEntity = defineAction('billing.legal-entities.change', {
  summary:
    'Changes a company that bills: what is printed of it, terms, language, taxes of its accounts. Documents that are issued stay as they are.',
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
      assertPayTo(changes.payTo);
      const now = ctx.clock.now().toString();
      await entities.change(tx, { id }, { ...changes, updatedAt: now });
      return renewIssuer(tx, id, now);
    }),
});
