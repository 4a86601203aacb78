import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { accounts } from '../data/account-store.ts';
import { findActive, type PaymentMethodRow, paymentMethods } from '../data/payment-method-store.ts';
import { askProvider } from '../providers/ask-provider.ts';
import { findProvider } from '../providers/find-provider.ts';

/** What is left in place of a token that is forgotten. */
const forgotten = 'forgotten';

/** Removes a method and forgets its token. The provider is told too; when that fails, nobody here could charge it any more. */
export async function removeMethod(ctx: Context, id: string): Promise<void> {
  const {
    provider,
    customerId,
    providerToken: methodRef,
  } = await ctx.transaction((tx) => remove(ctx, tx, id));
  try {
    const offer = await findProvider(ctx, provider);
    await askProvider(ctx, offer, { wish: 'forget-method', customerId, methodRef });
  } catch (error) {
    ctx.log.warn(
      { err: error, provider, paymentMethodId: id },
      'the provider keeps a method that is removed',
    );
  }
}

async function remove(ctx: Context, tx: Transaction, id: string): Promise<PaymentMethodRow> {
  const { customerId } = await paymentMethods.get(tx, id);
  await accounts.lock(tx, customerId);
  const method = await findActive(tx, id);
  if (!method) throw platformErrors.NOT_FOUND({ id });
  const at = ctx.clock.now().toString();
  const changes = { status: 'removed', isDefault: false, providerToken: forgotten, updatedAt: at } as const;
  await paymentMethods.change(tx, { id }, changes);
  const { resellerId, provider, kind } = method;
  const about = { paymentMethodId: id, customerId, resellerId, provider, method: kind, at };
  await ctx.publish(tx, 'billing.payment-method-removed', about);
  return method;
}
