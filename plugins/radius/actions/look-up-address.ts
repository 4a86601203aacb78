import { isIP } from 'node:net';
import { defineAction, validationFailed } from '@isp/sdk';
import { lookBehind } from '../cgnat/look-behind.ts';
import { AddressLookUp, LookUpAddressParams } from '../contract/index.ts';
import { holdersOf } from '../data/address-store.ts';

/** Who had this address at this moment? Whoever asks is in the audit log. */
export const lookUpAddress = defineAction('radius.addresses.look-up', {
  summary:
    'Answers who had an address at a moment, by the sessions of that time, and by port where many share it.',
  permission: 'radius.address.look-up',
  rest: 'GET /radius/lookup',
  sensitive: true,
  params: LookUpAddressParams,
  result: AddressLookUp,
  example: { ip: '192.0.2.7', at: '2026-03-10T12:00:00Z' },
  async handler(ctx, { ip, port, protocol, at: asked }) {
    if (isIP(ip) === 0) throw validationFailed([{ path: '/ip', message: 'must be an IPv4 or IPv6 address' }]);
    const at = asked ? Temporal.Instant.from(asked) : Temporal.Now.instant();
    ctx.audit({ subject: { kind: 'address', id: ip }, after: { ip, port, at: at.toString() } });
    const self = ctx.asPlugin('translations name nobody, and are the ISP’s');
    const behind = await self.transaction((tx) => lookBehind(tx, { ip, port, protocol, at }), {
      readOnly: true,
    });
    const { address, nasId, ...told } = behind;
    if (!address) return { ip, at: at.toString(), holders: [], ...told };
    return ctx.transaction(async (tx) => ({
      ...{ ip, at: at.toString() },
      holders: await holdersOf(tx, address, at, nasId),
      ...told,
    }));
  },
});
