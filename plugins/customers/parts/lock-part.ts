import { platformErrors, type Transaction } from '@isp/sdk';
import type { Store } from '@isp/sdk/data';

/** A row that belongs to this customer, locked. One of another customer is answered like one that is not there. */
export async function lockPart<Row extends { readonly customerId: string }>(
  tx: Transaction,
  store: Store<Row>,
  { customerId, id }: { customerId: string; id: string },
): Promise<Row> {
  const row = await store.lock(tx, id);
  if (row.customerId !== customerId) throw platformErrors.NOT_FOUND({ id });
  return row;
}
