import { isIP } from 'node:net';
import { defineAction, validationFailed } from '@isp/sdk';
import { AddressLookUp, LookUpAddressParams } from '../contract/index.ts';
import { holdersOf } from '../data/address-store.ts';

/** Who had this address at this moment? Whoever asks is in the audit log. */
export const lookUpAddress = defineAction('radius.addresses.look-up', {
  summary: 'Answers who had an address at a moment, by the sessions of that time.',
  permission: 'radius.address.look-up',
  rest: 'GET /radius/lookup',
  sensitive: true,
  params: LookUpAddressParams,
  result: AddressLookUp,
  example: { ip: '192.0.2.7', at: '2026-03-10T12:00:00Z' },
  handler(ctx, { ip, at: asked }) {
    if (isIP(ip) === 0) throw validationFailed([{ path: '/ip', message: 'must be an IPv4 or IPv6 address' }]);
    const at = asked ? Temporal.Instant.from(asked) : Temporal.Now.instant();
    ctx.audit({ subject: { kind: 'address', id: ip }, after: { ip, at: at.toString() } });
    return ctx.transaction(async (tx) => ({
      ...{ ip, at: at.toString() },
      holders: await holdersOf(tx, ip, at),
    }));
  },
});
