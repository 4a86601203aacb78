import type {} from '@isp/customers/contract';
import { type DeliveryContext, defineListener, type Transaction } from '@isp/sdk';
import { ensureAccount, takenOver } from '../accounts/ensure-account.ts';
import { recordEvent } from '../accounts/record-event.ts';
import type { BillingAccount } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { readBooks } from '../data/read-books.ts';
import { idOf } from '../domain/event-id.ts';
import { localDate } from '../domain/local-date.ts';
import { openTerms } from '../domain/plan/service-lives.ts';
import { shownTerms } from '../domain/plan/shown-terms.ts';

const concerning = new Set(['billing', 'name', 'address', 'personal-data']);

/** What billing has from a customer follows it: name, address, zone, taxes. A new cycle day begins new cycles today. */
export const onCustomerChanged = defineListener('customers.customer-changed', async (ctx, change) => {
  if (!change.fields.some((field) => concerning.has(field))) return;
  await ensureAccount(ctx, change.customerId);
  const customer = await ctx.call('customers.get', { id: change.customerId }, { as: 'plugin' });
  await ctx.transaction(async (tx) => {
    const before = await accounts.lock(tx, customer.id);
    const { taxIds = null, taxExemption = null, ...rest } = takenOver(customer);
    const isUnused = !(await hasEntries(tx, customer.id));
    const currency = isUnused ? customer.billing.currency : before.currency;
    const changes = { ...rest, taxIds, taxExemption, currency, updatedAt: ctx.clock.now().toString() };
    const [after] = await accounts.change(tx, { id: customer.id }, changes);
    if (after && after.cycleDay !== before.cycleDay) await beginNewCycles(ctx, tx, after);
  });
});

async function hasEntries(tx: Transaction, customerId: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM ledger_entries WHERE customer_id = $1 AND ledger_account = 'receivable' LIMIT 1`,
    [customerId],
  );
  return rows.length > 0;
}

async function beginNewCycles(ctx: DeliveryContext, tx: Transaction, account: BillingAccount): Promise<void> {
  const now = ctx.clock.now();
  const books = (await readBooks(tx, [account.id])).get(account.id);
  for (const [serviceId, terms] of openTerms(books?.events ?? [], now)) {
    await recordEvent(ctx, tx, account, {
      id: idOf(ctx.messageId, serviceId),
      serviceId,
      kind: 'changed',
      happenedAt: now.toString(),
      effectiveOn: localDate(now, account.timezone),
      terms: shownTerms({ ...terms, cycleDay: account.cycleDay }),
      source: 'customers.customer-changed',
    });
  }
}
