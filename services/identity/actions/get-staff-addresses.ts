import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { StaffAddresses } from '../contract/index.ts';
import { listNetworks } from '../data/staff-networks.ts';

/** Answers where staff may log in from. */
export const getStaffAddresses = defineAction('identity.staff-addresses.get', {
  summary: 'Answers the networks staff may log in from; none: from everywhere.',
  permission: 'identity.address.read',
  rest: 'GET /staff-addresses',
  params: Type.Object({}),
  result: StaffAddresses,
  handler: async (ctx) => ({
    networks: await ctx
      .asPlugin('addresses are kept from everybody but identity')
      .transaction(listNetworks, { readOnly: true }),
  }),
});
