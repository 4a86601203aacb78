import { defineAction, platformErrors } from '@isp/sdk';
import { serviceOfAccount } from '../accounts/service-of-account.ts';
import { billingErrors, ServiceContract, WaiveFeeParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { localDate } from '../domain/local-date.ts';
import { addAgreement } from '../terms/add-agreement.ts';
import { serviceHappened } from '../terms/service-happened.ts';
import { shownContract } from '../terms/show-contract.ts';

/** Says that ending the contract of a service early costs nothing. */
export const waiveFee = defineAction('billing.contracts.waive-fee', {
  summary:
    'Says that ending the contract of a service early costs nothing. A fee that is billed is not touched.',
  permission: 'billing.contract.waive',
  rest: 'POST /services/{id}/contract/waive-fee',
  status: 200,
  sensitive: true,
  params: WaiveFeeParams,
  result: ServiceContract,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NO_CONTRACT],
  example: { id: '01900000-0000-7000-8000-0000000000cc', reason: 'Moves abroad' },
  async handler(ctx, { id, reason }) {
    const { service, account } = await serviceOfAccount(ctx, id);
    const about = { serviceId: id, customerId: service.customerId };
    const on = localDate(ctx.clock.now(), account.timezone);
    return ctx.transaction(async (tx) => {
      await accounts.lock(tx, about.customerId);
      const before = shownContract(await serviceHappened(tx, about), { ...about, on });
      if (before.feeIsWaived) return before;
      const wish = { kind: 'waiver', text: reason, terms: {}, serviceId: id } as const;
      const { row } = await addAgreement(ctx, tx, about.customerId, wish);
      ctx.audit({ subject: { kind: 'waiver', id: row.id, customerId: about.customerId }, reason });
      return shownContract(await serviceHappened(tx, about), { ...about, on });
    });
  },
});
