import { defineAction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { billingErrors, CreateLegalEntityParams, LegalEntity } from '../contract/index.ts';
import { renewIssuer } from '../data/issuer-store.ts';
import { entities, series } from '../data/legal-entity-store.ts';
import { assertTaxes } from '../data/tax-store.ts';
import { assertPayTo } from '../documents/assert-pay-to.ts';

/** Adds a company that bills, with its two series of numbers. */
export const createLegalEntity = defineAction('billing.legal-entities.create', {
  summary: 'Adds a company that bills, with series of numbers of its own.',
  permission: 'billing.legal-entity.change',
  rest: 'POST /legal-entities',
  sensitive: true,
  params: CreateLegalEntityParams,
  result: LegalEntity,
  errors: [billingErrors.BILLING_UNKNOWN_TAX, billingErrors.BILLING_PREFIX_TAKEN],
  example: { name: 'Fibre North', invoicePrefix: 'N-', creditNotePrefix: 'NC-' },
  handler: (ctx, { invoicePrefix, creditNotePrefix, ...given }) =>
    ctx.transaction(async (tx) => {
      await assertTaxes(tx, given.taxIds ?? []);
      assertPayTo(given.payTo);
      const known = (await series.listAll(tx, {})).map(({ prefix }) => prefix);
      const prefixes = [
        ['invoice', invoicePrefix],
        ['credit-note', creditNotePrefix],
      ] as const;
      const taken = prefixes.find(
        ([, prefix], nth) => known.includes(prefix) || prefixes[1 - nth]?.[1] === prefix,
      );
      if (taken) throw billingErrors.BILLING_PREFIX_TAKEN({ prefix: taken[1] });
      const now = ctx.clock.now().toString();
      const defaults = { termsDays: 14, language: 'en', taxIds: [], createdAt: now, updatedAt: now };
      const entity = await entities.insert(tx, { ...defaults, ...given, id: newId() });
      for (const [kind, prefix] of prefixes)
        await series.insert(tx, { id: newId(), legalEntityId: entity.id, kind, prefix, nextNumber: 1 });
      return renewIssuer(tx, entity.id, now);
    }),
});
