import type { Transaction } from '@isp/sdk';
import type { Customer } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';

/**
 * Leaves a customer that nobody can be known by: its id, whose it was, its type, and how it was billed stay, for invoices
 * point at it. Of the timeline what happened and when stays, without what was told of it: a reason may name somebody.
 */
export async function eraseOwnData(tx: Transaction, customer: Customer, at: string): Promise<void> {
  const { id } = customer;
  const { type, currency, timezone, billCycleDay } = customer.billing;
  // Not by their stores, which would hand what they remove to the audit log.
  for (const table of ['contacts', 'addresses', 'external_ids', 'notes'])
    await tx.query(`DELETE FROM ${table} WHERE customer_id = $1 AND reseller_id = $2`, [
      id,
      customer.resellerId,
    ]);
  await tx.query(
    `UPDATE timeline SET title = split_part(title, ': ', 1) WHERE customer_id = $1 AND reseller_id = $2`,
    [id, customer.resellerId],
  );
  await customers.change(
    tx,
    { id },
    {
      name: `Erased customer ${id.slice(-6)}`,
      email: null,
      phone: null,
      address: null,
      externalId: null,
      billing: { type, currency, timezone, billCycleDay },
      customFields: {},
      tags: [],
      updatedAt: at,
    },
  );
}
