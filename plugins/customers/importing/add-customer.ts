import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { CreateCustomerParams, Customer } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { completeBilling } from '../domain/complete-billing.ts';
import { tell } from '../timeline/tell.ts';

/** Adds a customer whose fields have been checked, and tells of it. */
export async function addCustomer(
  ctx: Context,
  tx: Transaction,
  { resellerId, ...params }: CreateCustomerParams & { resellerId: string },
): Promise<Customer> {
  const now = ctx.clock.now().toString();
  const created = await customers.insert(tx, {
    ...params,
    id: newId(),
    resellerId,
    name: params.name.trim(),
    type: params.type ?? 'residential',
    status: 'active',
    billing: completeBilling(params.billing),
    customFields: params.customFields ?? {},
    tags: params.tags ?? [],
    createdAt: now,
    updatedAt: now,
  });
  const { id: customerId, name, email, type } = created;
  await tell(ctx, tx, 'customers.customer-created', { customerId, resellerId, name, email, type });
  return created;
}
