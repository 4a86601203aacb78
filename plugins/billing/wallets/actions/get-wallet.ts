import { ById, defineAction, platformErrors } from '@isp/sdk';
import { assertSees } from '../../commission/who-may.ts';
import { Wallet } from '../../contract/index.ts';
import { wallets } from '../../data/wallet-store.ts';
import { shownWallet } from '../shown-wallet.ts';

/** Shows what a reseller has paid in advance. */
export const getWallet = defineAction('billing.wallets.get', {
  summary: 'Shows what a reseller has paid in advance, and whether activations need it.',
  permission: 'billing.wallet.read',
  rest: 'GET /resellers/{id}/wallet',
  params: ById,
  result: Wallet,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    assertSees(ctx, id);
    const wallet = await ctx.transaction((tx) => wallets.find(tx, { id }), { readOnly: true });
    return wallet ? shownWallet(wallet) : { resellerId: id, prepaid: false, balanceMinor: 0 };
  },
});
