import { defineAction, platformErrors } from '@isp/sdk';
import { serviceOfAccount } from '../accounts/service-of-account.ts';
import { billingErrors, GetContractParams, ServiceContract } from '../contract/index.ts';
import { localDate } from '../domain/local-date.ts';
import { serviceHappened } from '../terms/service-happened.ts';
import { shownContract } from '../terms/show-contract.ts';

/** Says how long a service is taken for, and what ending it on a day would cost. */
export const getContract = defineAction('billing.contracts.get', {
  summary:
    'Says how long a service is taken for, when it renews itself, and what ending it on a day would cost.',
  permission: 'billing.contract.read',
  rest: 'GET /services/{id}/contract',
  params: GetContractParams,
  result: ServiceContract,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NO_CONTRACT],
  async handler(ctx, { id, on }) {
    const { service, account } = await serviceOfAccount(ctx, id);
    const about = { serviceId: id, customerId: service.customerId };
    const facts = await ctx.transaction((tx) => serviceHappened(tx, about), {
      readOnly: true,
      audited: false,
    });
    const day = on ? Temporal.PlainDate.from(on) : localDate(ctx.clock.now(), account.timezone);
    return shownContract(facts, { ...about, on: day });
  },
});
