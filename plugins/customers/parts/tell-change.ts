import type { Context, Transaction } from '@isp/sdk';
import type { Customer } from '../contract/index.ts';
import { tell } from '../timeline/tell.ts';

/** Tells everybody which part of a customer is different now. */
export async function tellChange(
  ctx: Context,
  tx: Transaction,
  { id, resellerId }: Pick<Customer, 'id' | 'resellerId'>,
  field: string,
): Promise<void> {
  await tell(ctx, tx, 'customers.customer-changed', { customerId: id, resellerId, fields: [field] });
}
