import { defineAction, platformErrors } from '@isp/sdk';
import { assertStaff } from '../../commission/who-may.ts';
import { billingErrors, SetWalletParams, Wallet } from '../../contract/index.ts';
import { type WalletRow, wallets } from '../../data/wallet-store.ts';
import { openWallet } from '../open-wallet.ts';
import { shownWallet } from '../shown-wallet.ts';

/** Says whether a reseller pays in advance. */
export const setWallet = defineAction('billing.wallets.set', {
  summary:
    'Says whether new activations of a reseller need money in its wallet. Services there are stay as they are. For staff of the ISP only.',
  permission: 'billing.wallet.change',
  rest: 'PUT /resellers/{id}/wallet',
  sensitive: true,
  params: SetWalletParams,
  result: Wallet,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ISP_ONLY, billingErrors.BILLING_WALLET_CURRENCY],
  example: { id: '01900000-0000-7000-8000-00000000000a', prepaid: true, currency: 'EUR' },
  async handler(ctx, { id, prepaid, currency }) {
    assertStaff(ctx);
    await ctx.call('identity.resellers.get', { id }, { as: 'plugin' });
    return ctx.transaction(async (tx) => {
      await openWallet(ctx, tx, { resellerId: id, currency });
      const updatedAt = ctx.clock.now().toString();
      const [wallet] = await wallets.change(tx, { id }, { prepaid, updatedAt });
      return shownWallet(wallet as WalletRow);
    });
  },
});
