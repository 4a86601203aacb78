import type { Wallet } from '../contract/index.ts';
import type { WalletRow } from '../data/wallet-store.ts';

/** A wallet as people see it. */
export function shownWallet({ resellerId, prepaid, balanceMinor, currency }: WalletRow): Wallet {
  return { resellerId, prepaid, balanceMinor, currency };
}
