import { ById, defineAction, platformErrors } from '@isp/sdk';
import { BillingAccount } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { localDate } from '../domain/local-date.ts';

/** Lets runs bill a parked account again. */
export const releaseAccount = defineAction('billing.accounts.release', {
  summary: 'Lets runs bill a parked account again.',
  permission: 'billing.account.change',
  rest: 'POST /billing/accounts/{id}/release',
  status: 200,
  sensitive: true,
  params: ById,
  result: BillingAccount,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const account = await accounts.lock(tx, id);
      if (account.status === 'active') return account;
      const now = ctx.clock.now();
      const nextBillOn = account.nextBillOn ?? localDate(now, account.timezone).toString();
      const released = {
        status: 'active',
        parkedReason: null,
        nextBillOn,
        updatedAt: now.toString(),
      } as const;
      const [changed] = await accounts.change(tx, { id }, released);
      return changed as BillingAccount;
    }),
});
