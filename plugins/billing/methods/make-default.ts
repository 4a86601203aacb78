import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { askAutoPayOfCustomer } from '../collection/ask-auto-pay.ts';
import { accounts } from '../data/account-store.ts';
import { findActive, type PaymentMethodRow, paymentMethods } from '../data/payment-method-store.ts';

/** Makes a method the one that is charged by itself. What is open is looked at again: another method may work. */
export async function makeDefault(ctx: Context, tx: Transaction, id: string): Promise<PaymentMethodRow> {
  const { customerId } = await paymentMethods.get(tx, id);
  await accounts.lock(tx, customerId);
  const method = await findActive(tx, id);
  if (!method) throw platformErrors.NOT_FOUND({ id });
  if (method.isDefault) return method;
  const updatedAt = ctx.clock.now().toString();
  await paymentMethods.change(tx, { customerId, isDefault: true }, { isDefault: false, updatedAt });
  const [row] = await paymentMethods.change(tx, { id }, { isDefault: true, updatedAt });
  await askAutoPayOfCustomer(ctx, tx, customerId);
  return row as PaymentMethodRow;
}
