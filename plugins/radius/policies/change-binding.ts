import type { Transaction } from '@isp/sdk';
import { replaceBindingRows } from '../data/login-rows-store.ts';
import { type Subscriber, storeBinding } from '../data/subscriber-store.ts';
import { bindingItems, type LoginBinding } from '../domain/login-rows.ts';

/** Binds the logins of a service to devices from the next login on. */
export async function changeBinding(
  tx: Transaction,
  { serviceId, login, state }: Subscriber,
  binding: LoginBinding,
): Promise<void> {
  await storeBinding(tx, serviceId, binding);
  if (login && state !== 'terminated') await replaceBindingRows(tx, login, bindingItems(binding));
}
