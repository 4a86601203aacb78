import type { Context, Transaction } from '@isp/sdk';
import { formatMinor, fromAmountMinor } from '@isp/sdk/money';
import type { OrderCheck, OrderCheckAnswer } from '@isp/subscriptions/contract';
import { type WalletRow, walletHolds, wallets } from '../data/wallet-store.ts';
import { moveMoney } from './move-money.ts';

/**
 * Takes what an order costs from the wallet of its reseller, once for each service; of two at once the second sees what the
 * first has left. A reseller that does not pay in advance needs nothing.
 */
export async function holdMoney(ctx: Context, tx: Transaction, order: OrderCheck): Promise<OrderCheckAnswer> {
  const { serviceId, resellerId, price } = order;
  const wallet = await lockIfThere(tx, resellerId);
  if (!wallet?.prepaid) return { allowed: true };
  const before = await walletHolds.find(tx, { id: serviceId });
  if (before && before.status !== 'released') return { allowed: true };
  const reason = whyNot(wallet, price);
  if (reason) {
    await tellTooLow(ctx, tx, { wallet, order });
    return { allowed: false, reason };
  }
  const { amountMinor, currency } = price;
  if (amountMinor > 0)
    await moveMoney(ctx, tx, wallet, { kind: 'activation', amountMinor: -amountMinor, serviceId });
  const hold = {
    resellerId,
    amountMinor,
    currency,
    status: 'held' as const,
    createdAt: ctx.clock.now().toString(),
  };
  if (before) await walletHolds.change(tx, { id: serviceId }, hold);
  else await walletHolds.insert(tx, { id: serviceId, ...hold });
  return { allowed: true };
}

/** Gives back what an order had taken that was not taken after all; twice is like once. */
export async function releaseMoney(ctx: Context, tx: Transaction, serviceId: string): Promise<void> {
  const known = await walletHolds.find(tx, { id: serviceId });
  if (!known) return;
  const wallet = await wallets.lock(tx, known.resellerId);
  const hold = await walletHolds.lock(tx, serviceId);
  if (hold.status !== 'held') return;
  await walletHolds.change(tx, { id: serviceId }, { status: 'released' });
  if (hold.amountMinor > 0)
    await moveMoney(ctx, tx, wallet, { kind: 'release', amountMinor: hold.amountMinor, serviceId });
}

async function lockIfThere(tx: Transaction, id: string): Promise<WalletRow | undefined> {
  return (await wallets.find(tx, { id })) ? wallets.lock(tx, id) : undefined;
}

function whyNot({ currency, balanceMinor }: WalletRow, price: OrderCheck['price']): string | undefined {
  if (price.currency !== currency)
    return `The tariff costs ${price.currency}, and the wallet of the reseller is in ${currency}.`;
  if (balanceMinor > 0 && balanceMinor >= price.amountMinor) return undefined;
  const [has, costs] = [balanceMinor, price.amountMinor].map((amount) =>
    formatMinor(fromAmountMinor(amount), currency),
  );
  return `The wallet of the reseller has ${has} ${currency}, and the tariff costs ${costs}; top it up first.`;
}

async function tellTooLow(
  ctx: Context,
  tx: Transaction,
  { wallet, order }: { wallet: WalletRow; order: OrderCheck },
): Promise<void> {
  const { resellerId, customerId, tariffId, price } = order;
  const { balanceMinor } = wallet;
  const at = ctx.clock.now().toString();
  await ctx.publish(tx, 'billing.wallet-too-low', {
    ...{ resellerId, customerId, tariffId, neededMinor: price.amountMinor, balanceMinor },
    ...{ currency: price.currency, at },
  });
}
