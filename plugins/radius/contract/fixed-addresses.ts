import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** An IPv6 network as text. */
export const Ipv6Network = Type.String({
  pattern: '^[0-9A-Fa-f:]{2,39}/[0-9]{1,3}$',
  examples: ['2001:db8:0:100::/56'],
});

/** Whether a service can be given these addresses for good; left out: none of the kind. */
export const CheckAddressesParams = Type.Object({
  serviceId: Id,
  staticIp: Type.Optional(Type.String({ maxLength: 50 })),
  staticPrefix: Type.Optional(Type.String({ maxLength: 50 })),
  staticDelegatedPrefix: Type.Optional(Type.String({ maxLength: 50 })),
});
export type CheckAddressesParams = Static<typeof CheckAddressesParams>;

/** What is wrong with one of them: it is none, no pool has it, or another service has it. */
export const AddressProblem = Type.Object({
  field: Type.Union([
    Type.Literal('staticIp'),
    Type.Literal('staticPrefix'),
    Type.Literal('staticDelegatedPrefix'),
  ]),
  kind: Type.Union([Type.Literal('unfit'), Type.Literal('outside'), Type.Literal('taken')]),
  message: Type.String({ maxLength: 300 }),
});
export type AddressProblem = Static<typeof AddressProblem>;

export const CheckedAddresses = Type.Object({ problems: Type.Array(AddressProblem, { maxItems: 3 }) });
export type CheckedAddresses = Static<typeof CheckedAddresses>;
