import { defineAction, platformErrors } from '@isp/sdk';
import { assertStaff } from '../../commission/who-may.ts';
import { billingErrors, TopUpWalletParams, WalletEntry } from '../../contract/index.ts';
import { moveMoney } from '../move-money.ts';
import { openWallet } from '../open-wallet.ts';

/** Books what a reseller has paid in advance. */
export const topUpWallet = defineAction('billing.wallets.top-up', {
  summary:
    'Books what a reseller has paid in advance. With the first top-up its activations need money in the wallet. For staff of the ISP only.',
  permission: 'billing.wallet.change',
  rest: 'POST /resellers/{id}/wallet/top-ups',
  sensitive: true,
  params: TopUpWalletParams,
  result: WalletEntry,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ISP_ONLY, billingErrors.BILLING_WALLET_CURRENCY],
  example: {
    id: '01900000-0000-7000-8000-00000000000a',
    amountMinor: 10_000,
    currency: 'EUR',
    reference: 'Transfer 4711',
  },
  async handler(ctx, { id: resellerId, amountMinor, currency, reference }) {
    assertStaff(ctx);
    await ctx.call('identity.resellers.get', { id: resellerId }, { as: 'plugin' });
    return ctx.transaction(async (tx) => {
      const wallet = await openWallet(ctx, tx, { resellerId, currency });
      const entry = await moveMoney(ctx, tx, wallet, { kind: 'top-up', amountMinor, reference });
      const { id: entryId, balanceMinor, createdAt: at } = entry;
      await ctx.publish(tx, 'billing.wallet-topped-up', {
        ...{ entryId, resellerId, amountMinor, balanceMinor, currency, at },
      });
      return entry;
    });
  },
});
