import { defineAction, platformErrors } from '@isp/sdk';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { askAutoPayOfCustomer } from '../collection/ask-auto-pay.ts';
import { BillingAccount, SetAutoPayParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';

/** Says whether a customer's default method is charged by itself. */
export const setAutoPay = defineAction('billing.auto-pay.set', {
  summary:
    'Says whether a customer’s default method is charged by itself: never, on issue, or on the due date.',
  permission: 'billing.payment-method.change',
  rest: 'PUT /customers/{id}/auto-pay',
  sensitive: true,
  params: SetAutoPayParams,
  result: BillingAccount,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-0000000000aa', autoPay: 'on-due' },
  async handler(ctx, { id, autoPay }) {
    await ensureAccount(ctx, id, 'caller');
    return ctx.transaction(async (tx) => {
      await accounts.lock(tx, id);
      const updatedAt = ctx.clock.now().toString();
      const [changed] = await accounts.change(tx, { id }, { autoPay, updatedAt });
      if (autoPay !== 'off') await askAutoPayOfCustomer(ctx, tx, id);
      return changed as BillingAccount;
    });
  },
});
