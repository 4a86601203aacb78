import { defineAction, validationFailed } from '@isp/sdk';
import { identityErrors, StaffAddresses } from '../contract/index.ts';
import { listNetworks, replaceNetworks } from '../data/staff-networks.ts';
import { isWithin, parseNetwork } from '../domain/networks.ts';
import { forgetNetworks } from '../logins/staff-addresses.ts';

/** Says where staff may log in from; refuses a list the caller himself is not in. */
export const setStaffAddresses = defineAction('identity.staff-addresses.set', {
  summary: 'Replaces the networks staff may log in from; an empty list lets them in from everywhere.',
  permission: 'identity.address.change',
  rest: 'PUT /staff-addresses',
  params: StaffAddresses,
  result: StaffAddresses,
  errors: [identityErrors.IDENTITY_ADDRESS_NOT_COVERED],
  idempotent: true,
  sensitive: true,
  example: { networks: ['192.0.2.0/24', '2001:db8::/32', '127.0.0.1'] },
  async handler(ctx, { networks }) {
    const problems = networks.flatMap((network, at) =>
      parseNetwork(network)
        ? []
        : [{ path: `/networks/${at}`, message: `"${network}" is no address or CIDR` }],
    );
    if (problems.length > 0) throw validationFailed(problems);
    const address = ctx.origin?.address;
    if (networks.length > 0 && address !== undefined && !isWithin(address, networks))
      throw identityErrors.IDENTITY_ADDRESS_NOT_COVERED({ address });
    const self = ctx.asPlugin('addresses are kept from everybody but identity');
    await self.transaction(async (tx) => {
      ctx.audit({ before: { networks: await listNetworks(tx) }, after: { networks } });
      await replaceNetworks(tx, networks);
    });
    forgetNetworks();
    return { networks: [...networks].sort() };
  },
});
