import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { KeptStaffAddresses } from '../contract/index.ts';
import { listNetworks } from '../data/staff-networks.ts';

/** Answers where staff may log in from, and where the caller is. */
export const getStaffAddresses = defineAction('identity.staff-addresses.get', {
  summary: 'Answers the networks staff may log in from (none: from everywhere), and where the caller is.',
  permission: 'identity.address.read',
  rest: 'GET /staff-addresses',
  params: Type.Object({}),
  result: KeptStaffAddresses,
  async handler(ctx) {
    const networks = await ctx
      .asPlugin('addresses are kept from everybody but identity')
      .transaction(listNetworks, { readOnly: true });
    const yourAddress = ctx.origin?.address;
    return { networks, ...(yourAddress === undefined ? {} : { yourAddress }) };
  },
});
