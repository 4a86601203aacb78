import { defineAction, platformErrors } from '@isp/sdk';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { BillingAccount, ChangeAccountParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { entities } from '../data/legal-entity-store.ts';

/** Changes what of an account is billing's own; the rest follows the customer. */
export const changeAccount = defineAction('billing.accounts.change', {
  summary: 'Changes by whom, with which terms and in which language a customer is billed.',
  permission: 'billing.account.change',
  rest: 'PATCH /customers/{id}/billing-account',
  sensitive: true,
  params: ChangeAccountParams,
  result: BillingAccount,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-0000000000aa', termsDays: 30 },
  async handler(ctx, { id, ...changes }) {
    await ensureAccount(ctx, id, 'caller');
    return ctx.transaction(async (tx) => {
      await accounts.lock(tx, id);
      if (changes.legalEntityId) await entities.get(tx, changes.legalEntityId);
      const updatedAt = ctx.clock.now().toString();
      const [changed] = await accounts.change(tx, { id }, { ...changes, updatedAt });
      return changed as BillingAccount;
    });
  },
});
