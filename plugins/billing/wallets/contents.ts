import { checkOrder } from './actions/check-order.ts';
import { getWallet } from './actions/get-wallet.ts';
import { listWalletEntries } from './actions/list-wallet-entries.ts';
import { setWallet } from './actions/set-wallet.ts';
import { topUpWallet } from './actions/top-up-wallet.ts';

/** What billing offers about the wallets of resellers. */
export const walletActions = [checkOrder, getWallet, listWalletEntries, setWallet, topUpWallet];
