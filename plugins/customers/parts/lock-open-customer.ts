import type { Transaction } from '@isp/sdk';
import { type Customer, customersErrors } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';

/** The customer, locked until the transaction ends. Throws `NOT_FOUND`, and `CUSTOMERS_CUSTOMER_CLOSED` when it stays as it is. */
export async function lockOpenCustomer(tx: Transaction, id: string): Promise<Customer> {
  const customer = await customers.lock(tx, id);
  if (customer.status === 'closed') throw customersErrors.CUSTOMERS_CUSTOMER_CLOSED({ id });
  return customer;
}
