import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, type TSchema, Type } from 'typebox';

/** Whose attributes a NAS understands: decides which reply template its subscribers get. */
export const NasVendor = Type.Union([
  Type.Literal('mikrotik'),
  Type.Literal('cisco'),
  Type.Literal('juniper'),
  Type.Literal('huawei'),
  Type.Literal('wispr', { description: 'Hotspots of any make' }),
]);
export type NasVendor = Static<typeof NasVendor>;

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  address: Type.String({
    pattern: '^[0-9A-Fa-f:.]{2,45}$',
    description: 'IPv4 or IPv6 address its packets come from',
  }),
  vendor: NasVendor,
  coaPort: Type.Integer({
    minimum: 1,
    maximum: 65_535,
    description: 'UDP port for CoA and Disconnect (RFC 5176): 3799, with older Cisco equipment 1700',
  }),
  accessType: Type.String({
    pattern: '^[a-z][a-z0-9-]{0,39}$',
    description:
      'How its subscribers come: pppoe, ipoe, hotspot or static choose the vendor’s template for it',
  }),
  otherAddresses: Type.Array(Type.String({ pattern: '^[0-9A-Fa-f:.]{2,45}$' }), {
    maxItems: 16,
    uniqueItems: true,
    description: 'Further addresses its packets come from, such as one of the other family',
  }),
  identifier: Type.String({
    pattern: '^[\\x21-\\x7e]{1,128}$',
    description:
      'NAS-Identifier of one that shares its address with others, as behind address translation; then every packet has to carry it',
  }),
  coaAddress: Type.String({
    pattern: '^[0-9A-Fa-f:.]{2,45}$',
    description: 'Where CoA and Disconnect are sent; default: its address',
  }),
  interimSeconds: Type.Integer({
    minimum: 60,
    maximum: 600,
    description: 'Seconds between two accounting packets of a session; default 600',
  }),
  requireMessageAuthenticator: Type.Boolean({
    description:
      'Drop Access-Requests without Message-Authenticator (CVE-2024-3596). Wanted wherever the NAS can send it; default false, since old ones cannot',
  }),
};
const secret = Type.String({
  minLength: 6,
  maxLength: 128,
  pattern: '^[\\x21-\\x7e]+$',
  description: 'Shared secret (RFC 2865 section 3): printable ASCII without spaces. Never answered again',
});

/** A NAS to add. */
export const CreateNasParams = Type.Object({
  name: fields.name,
  address: fields.address,
  secret,
  vendor: fields.vendor,
  coaPort: Type.Optional(fields.coaPort),
  accessType: Type.Optional(fields.accessType),
  requireMessageAuthenticator: Type.Optional(fields.requireMessageAuthenticator),
  otherAddresses: Type.Optional(fields.otherAddresses),
  identifier: Type.Optional(fields.identifier),
  coaAddress: Type.Optional(fields.coaAddress),
  interimSeconds: Type.Optional(fields.interimSeconds),
});
export type CreateNasParams = Static<typeof CreateNasParams>;

const orNone = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null({ description: 'None any more: as if it was never given' })]);

/** Fields to change; those left out stay, and `null` takes away one that need not be there. */
export const ChangeNasParams = Type.Object({
  id: Id,
  ...Type.Partial(
    Type.Object({
      ...CreateNasParams.properties,
      coaPort: orNone(fields.coaPort),
      accessType: orNone(fields.accessType),
      identifier: orNone(fields.identifier),
      coaAddress: orNone(fields.coaAddress),
      interimSeconds: orNone(fields.interimSeconds),
    }),
  ).properties,
});
export type ChangeNasParams = Static<typeof ChangeNasParams>;

/** A network access server: the router or access point that asks for each login. */
export const Nas = Type.Object(
  {
    id: Id,
    name: fields.name,
    address: Type.String(),
    vendor: NasVendor,
    coaPort: Type.Optional(fields.coaPort),
    accessType: Type.Optional(Type.String()),
    requireMessageAuthenticator: Type.Boolean(),
    otherAddresses: Type.Array(Type.String()),
    identifier: Type.Optional(Type.String()),
    coaAddress: Type.Optional(Type.String()),
    interimSeconds: Type.Optional(fields.interimSeconds),
    createdAt: Instant,
  },
  { title: 'Nas' },
);
export type Nas = Static<typeof Nas>;

export const ListNasParams = listParams({
  filters: { vendor: NasVendor },
  sorts: ['createdAt', 'name'],
  search: true,
});
