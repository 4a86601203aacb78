import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { replaceNetworks } from '../data/staff-networks.ts';
import { forgetNetworks } from '../logins/staff-addresses.ts';

/** Lets staff in from everywhere again: for `isp user allow-addresses`, when the office has another address now. */
export const clearStaffAddresses = defineAction('identity.staff-addresses.clear', {
  summary: 'Lets staff log in from everywhere again.',
  permission: 'kernel',
  params: Type.Object({}),
  idempotent: true,
  sensitive: true,
  async handler(ctx) {
    await ctx.transaction((tx) => replaceNetworks(tx, []));
    forgetNetworks();
    return undefined;
  },
});
