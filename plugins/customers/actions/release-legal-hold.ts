import { defineAction, platformErrors } from '@isp/sdk';
import { ForReason, LegalHold } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { legalHolds } from '../data/privacy-stores.ts';

/** Ends a legal hold and answers it as it was. */
export const releaseLegalHold = defineAction('customers.legal-holds.release', {
  summary: 'Ends the legal hold of a customer, for a reason; answers it as it was.',
  permission: 'customers.legal-hold.change',
  rest: 'POST /customers/{id}/legal-hold/release',
  status: 200,
  sensitive: true,
  params: ForReason,
  result: LegalHold,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-0000000000aa', reason: 'The file is closed' },
  handler: (ctx, { id: customerId }) =>
    ctx.transaction(async (tx) => {
      await customers.lock(tx, customerId);
      const found = await legalHolds.find(tx, { customerId });
      if (!found) throw platformErrors.NOT_FOUND({ id: customerId });
      await legalHolds.remove(tx, { id: found.id });
      const { id: _, ...hold } = found;
      return hold;
    }),
});
