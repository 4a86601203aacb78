import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { assertSees } from '../../commission/who-may.ts';
import { ListWalletEntriesParams, WalletEntry } from '../../contract/index.ts';
import { walletEntries } from '../../data/wallet-store.ts';

/** Lists what went into a wallet and out of it. */
export const listWalletEntries = defineAction('billing.wallets.entries', {
  summary:
    'Lists what went into the wallet of a reseller and out of it, with the balance after each; also as CSV.',
  permission: 'billing.wallet.read',
  rest: 'GET /resellers/{id}/wallet/entries',
  params: ListWalletEntriesParams,
  result: pageOf(WalletEntry),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    assertSees(ctx, id);
    return walletEntries.list(ctx.read, query, { resellerId: id });
  },
});
