import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { customersErrors, ForReason, LegalHold } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { erasures, legalHolds } from '../data/privacy-stores.ts';
import { authorOf } from '../domain/author-of.ts';

/** Keeps the data of a customer from being erased; set again, the reason is replaced. */
export const setLegalHold = defineAction('customers.legal-holds.set', {
  summary: 'Keeps the data of a customer from being erased, for a reason.',
  permission: 'customers.legal-hold.change',
  rest: 'PUT /customers/{id}/legal-hold',
  sensitive: true,
  params: ForReason,
  result: LegalHold,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_ERASED],
  example: { id: '01900000-0000-7000-8000-0000000000aa', reason: 'Court file 12 O 34/26' },
  handler: (ctx, { id: customerId, reason }) =>
    ctx.transaction(async (tx) => {
      const { resellerId } = await customers.lock(tx, customerId);
      if (await erasures.find(tx, { customerId })) throw customersErrors.CUSTOMERS_ERASED({ id: customerId });
      const author = authorOf(ctx.principal);
      const createdAt = ctx.clock.now().toString();
      const row = { id: newId(), customerId, resellerId, reason, author, createdAt };
      const [replaced] = await legalHolds.change(tx, { customerId }, { reason, author });
      const { id: _, ...hold } = replaced ?? (await legalHolds.insert(tx, row));
      return hold;
    }),
});
