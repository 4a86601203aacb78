import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { InternetOrderFields } from './order.ts';

const network = (description: string) =>
  Type.String({
    pattern: '^[0-9A-Fa-f:]{2,39}/[0-9]{1,3}$',
    description,
    examples: ['2001:db8:0:100::/56'],
  });
const prefix = network('Fixed IPv6 network of the line, a /64');
const delegatedPrefix = network('Fixed IPv6 network for what is behind the customer’s router');

/** How a service comes in: its login, and the addresses it has for good. The password is never answered. */
export const InternetAccess = Type.Object(
  {
    serviceId: Id,
    login: Type.String(),
    staticIp: Type.Optional(Type.String()),
    staticPrefix: Type.Optional(prefix),
    staticDelegatedPrefix: Type.Optional(delegatedPrefix),
    changeJobId: Type.Optional(
      Type.String({ ...Id, description: 'The job that brings the network to this; absent: it is there' }),
    ),
  },
  { title: 'InternetAccess' },
);
export type InternetAccess = Static<typeof InternetAccess>;

const orNone = <Schema extends typeof prefix>(schema: Schema) =>
  Type.Union([schema, Type.Null()], { description: 'null: one of a pool, if it gives any' });

/** `id` is the service. What is left out stays. */
export const ChangeAccessParams = Type.Object({
  id: Id,
  login: InternetOrderFields.properties.login,
  password: Type.Optional(
    Type.String({
      pattern: '^(?!([\'"`]).*\\1$)[!-~][ -~]{6,62}[!-~]$',
      description:
        '8 to 64 printable ASCII characters, not in quotation marks; counts from the next login on',
    }),
  ),
  staticIp: Type.Optional(
    Type.Union([Type.String({ format: 'ipv4' }), Type.Null()], {
      description: 'Fixed IPv4 address; null: one of a pool, or of the access server',
    }),
  ),
  staticPrefix: Type.Optional(orNone(prefix)),
  staticDelegatedPrefix: Type.Optional(orNone(delegatedPrefix)),
});
export type ChangeAccessParams = Static<typeof ChangeAccessParams>;

/** The addresses a service has for good; left out: none of the kind. */
export const FixedAddresses = Type.Object({
  staticIp: Type.Optional(Type.String()),
  staticPrefix: Type.Optional(Type.String()),
  staticDelegatedPrefix: Type.Optional(Type.String()),
});
export type FixedAddresses = Static<typeof FixedAddresses>;
