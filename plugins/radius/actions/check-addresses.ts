import { defineAction } from '@isp/sdk';
import { CheckAddressesParams, CheckedAddresses } from '../contract/index.ts';
import { problemsOf } from '../pools/problems-of-addresses.ts';

/** Can a service be given these addresses for good? */
export const checkAddresses = defineAction('radius.addresses.check', {
  summary: 'Says whether a service can be given fixed addresses and networks; nothing is reserved.',
  permission: 'radius.address.check',
  params: CheckAddressesParams,
  result: CheckedAddresses,
  idempotent: true,
  handler: async (ctx, { serviceId, ...fixed }) => ({
    problems: await ctx
      .asPlugin('pools are the ISP’s')
      .transaction((tx) => problemsOf(tx, serviceId, fixed), { readOnly: true }),
  }),
});
