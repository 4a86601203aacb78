import type { Context, Transaction } from '@isp/sdk';
import { billingErrors } from '../contract/index.ts';
import { type WalletRow, walletEntries, wallets } from '../data/wallet-store.ts';

/** The wallet of a reseller, locked; made when there is none. Its currency is the first that is booked in. */
export async function openWallet(
  ctx: Context,
  tx: Transaction,
  { resellerId, currency }: { resellerId: string; currency: string },
): Promise<WalletRow> {
  const now = ctx.clock.now().toString();
  const empty = { id: resellerId, resellerId, currency, prepaid: true, balanceMinor: 0 };
  await wallets.insertOnce(tx, { ...empty, createdAt: now, updatedAt: now });
  const wallet = await wallets.lock(tx, resellerId);
  if (wallet.currency === currency) return wallet;
  if (await walletEntries.find(tx, { resellerId }))
    throw billingErrors.BILLING_WALLET_CURRENCY({ id: resellerId, currency: wallet.currency });
  const [changed] = await wallets.change(tx, { id: resellerId }, { currency, updatedAt: now });
  return changed as WalletRow;
}
