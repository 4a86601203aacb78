import { defineAction } from '@isp/sdk';
import { CancellationCosts, CancellationCostsParams } from '@isp/subscriptions/contract';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { factsOf, readShared } from '../books/account-facts.ts';
import { readBooks } from '../data/read-books.ts';
import { cancellationLines } from '../terms/cancellation-lines.ts';

/** Fills the seam `subscriptions.cancellation-costs`: what the bill after the end of a service would have of it. */
export const answerCancellationCosts = defineAction('billing.cancellation-costs', {
  summary: 'Answers what the end of a service on a day would cost and give back.',
  permission: 'billing.cancellation-costs.use',
  params: CancellationCostsParams,
  result: CancellationCosts,
  idempotent: true,
  async handler(ctx, { serviceId, customerId, on }) {
    const account = await ensureAccount(ctx, customerId);
    return ctx.transaction(
      async (tx) => {
        const books = (await readBooks(tx, [customerId])).get(customerId) ?? {
          ...{ events: [], lines: [], charges: [] },
        };
        const facts = factsOf(account, { books, shared: await readShared(tx) });
        const at = ctx.clock.now().toString();
        return cancellationLines(facts, { serviceId, on: Temporal.PlainDate.from(on), at });
      },
      { readOnly: true, audited: false },
    );
  },
});
