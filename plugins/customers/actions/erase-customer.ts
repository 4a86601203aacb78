import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { customersErrors, Erasure, ForReason } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { erasures, legalHolds } from '../data/privacy-stores.ts';
import { eraseOwnData } from '../privacy/erase-own-data.ts';

/** Erases a closed customer: here at once, in the other plugins by a durable job. The second time it answers how far that is, and has what is waited for tried at once. */
export const eraseCustomer = defineAction('customers.erase', {
  summary: 'Erases the personal data of a closed customer in all plugins; what has to be kept is named.',
  permission: 'customers.customer.erase',
  rest: 'POST /customers/{id}/erase',
  status: 202,
  sensitive: true,
  params: ForReason,
  result: Erasure,
  errors: [
    platformErrors.NOT_FOUND,
    customersErrors.CUSTOMERS_STILL_ACTIVE,
    customersErrors.CUSTOMERS_LEGAL_HOLD,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000aa', reason: 'Asked for by letter of 3 May' },
  handler: (ctx, { id: customerId, reason }) =>
    ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, customerId);
      const before = await erasures.find(tx, { customerId });
      if (before) {
        if (before.status === 'running') await eraseOthers(ctx, tx, customerId);
        return toErasure(before);
      }
      if (customer.status !== 'closed') throw customersErrors.CUSTOMERS_STILL_ACTIVE({ id: customerId });
      const hold = await legalHolds.find(tx, { customerId });
      if (hold) throw customersErrors.CUSTOMERS_LEGAL_HOLD({ id: customerId, reason: hold.reason });
      const createdAt = ctx.clock.now().toString();
      const { resellerId } = customer;
      // Said here, so that the audit log does not keep what is erased.
      ctx.audit({
        subject: { kind: 'customer', id: customerId, customerId, resellerId },
        before: { erased: false },
        after: { erased: true },
      });
      await eraseOwnData(tx, customer, createdAt);
      const row = {
        id: newId(),
        customerId,
        resellerId,
        reason,
        status: 'running' as const,
        kept: [],
        createdAt,
      };
      const erasure = await erasures.insert(tx, row);
      await eraseOthers(ctx, tx, customerId);
      return toErasure(erasure);
    }),
});

function eraseOthers(ctx: Context, tx: Transaction, customerId: string): Promise<string> {
  return ctx.enqueue(tx, 'customers.erase-elsewhere', { customerId }, { key: `erase ${customerId}` });
}

function toErasure({ id: _, ...erasure }: Erasure & { id: string }): Erasure {
  return erasure;
}
