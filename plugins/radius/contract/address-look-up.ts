import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Translation } from './cgnat.ts';

/** An address, and a moment. */
export const LookUpAddressParams = Type.Object({
  ip: Type.String({
    pattern: '^[0-9A-Fa-f:.]{2,45}$',
    description: 'IPv4 or IPv6 address',
    examples: ['192.0.2.7'],
  }),
  port: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 65_535,
      description: 'Needed for an address that many share: the port the other side saw',
    }),
  ),
  protocol: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{1,20}$', description: 'Such as tcp or udp' })),
  at: Type.Optional(Type.String({ format: 'date-time', description: 'Default now' })),
});
export type LookUpAddressParams = Static<typeof LookUpAddressParams>;

/** A session that had the address, or a prefix the address is in, at the moment. */
export const AddressHolder = Type.Object({
  sessionId: Id,
  login: Type.String(),
  customerId: Type.Optional(Id),
  serviceId: Type.Optional(Id),
  nasId: Type.Optional(Id),
  callingStation: Type.Optional(Type.String({ description: 'Mostly the MAC address of the device' })),
  startedAt: Instant,
  heardOfAt: Type.Optional(
    Type.String({ format: 'date-time', description: 'Last packet: after it nobody knows, until it ended' }),
  ),
  stoppedAt: Type.Optional(Instant),
});
export type AddressHolder = Static<typeof AddressHolder>;

/** Who had an address at a moment: nobody, mostly one, and several where NAS give the same private addresses. */
export const AddressLookUp = Type.Object(
  {
    ip: Type.String(),
    at: Instant,
    holders: Type.Array(AddressHolder),
    translation: Type.Optional(Translation),
    needsPort: Type.Optional(
      Type.Literal(true, { description: 'Many share the address; without a port nobody can be named' }),
    ),
  },
  { title: 'AddressLookUp' },
);
export type AddressLookUp = Static<typeof AddressLookUp>;
