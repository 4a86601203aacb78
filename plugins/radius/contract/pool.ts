import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/**
 * What a pool gives out: `address` IPv4 addresses, `prefix` an IPv6 /64 for the line itself (Framed-IPv6-Prefix),
 * `delegated-prefix` an IPv6 network for what is behind the customer's router (Delegated-IPv6-Prefix, RFC 4818).
 */
export const PoolGives = Type.Union([
  Type.Literal('address'),
  Type.Literal('prefix'),
  Type.Literal('delegated-prefix'),
]);
export type PoolGives = Static<typeof PoolGives>;

/** The name tariffs and services ask for a pool by. */
export const PoolName = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$', examples: ['home-v4'] });

const fields = {
  exclude: Type.Array(Type.String({ maxLength: 100 }), {
    maxItems: 200,
    description: 'What is not given out by itself: addresses, ranges `A-B` or networks inside the pool',
  }),
  forEverybody: Type.Boolean({
    description: 'Services that name no pool of this kind get theirs from it; one pool of each kind at most',
  }),
  quarantineSeconds: Type.Integer({
    minimum: 0,
    maximum: 31_536_000,
    description: 'How long what was given back goes to nobody else; default one day',
  }),
};

/** A pool to add. */
export const CreatePoolParams = Type.Object({
  name: PoolName,
  cidr: Type.String({ maxLength: 50, description: 'IPv4 or IPv6 network', examples: ['192.0.2.0/24'] }),
  exclude: Type.Optional(fields.exclude),
  delegatedPrefixLength: Type.Optional(
    Type.Integer({
      minimum: 16,
      maximum: 64,
      description: 'IPv6: gives prefixes of this length to be delegated; left out, a /64 for the line itself',
    }),
  ),
  forEverybody: Type.Optional(fields.forEverybody),
  quarantineSeconds: Type.Optional(fields.quarantineSeconds),
});
export type CreatePoolParams = Static<typeof CreatePoolParams>;

/** Fields to change; those left out stay. What was given out stays too. */
export const ChangePoolParams = Type.Object({ id: Id, ...Type.Partial(Type.Object(fields)).properties });
export type ChangePoolParams = Static<typeof ChangePoolParams>;

/** Addresses or prefixes that services are given out of one network. */
export const Pool = Type.Object(
  {
    id: Id,
    name: PoolName,
    cidr: Type.String({ examples: ['192.0.2.0/24'] }),
    gives: PoolGives,
    exclude: Type.Array(Type.String()),
    delegatedPrefixLength: Type.Optional(Type.Integer()),
    forEverybody: Type.Boolean(),
    quarantineSeconds: Type.Integer({ minimum: 0 }),
    capacity: Type.Integer({ minimum: 0, description: 'What can be given out, excluded places left out' }),
    used: Type.Integer({ minimum: 0 }),
    quarantined: Type.Integer({ minimum: 0, description: 'Given back, and not given out again yet' }),
    usedPercent: Type.Integer({ minimum: 0, maximum: 100, description: 'Rounded down' }),
    createdAt: Instant,
  },
  { title: 'Pool' },
);
export type Pool = Static<typeof Pool>;

/** One place of a pool, and whose it is. */
export const PoolLease = Type.Object(
  {
    id: Id,
    poolId: Id,
    address: Type.String({ examples: ['192.0.2.17'] }),
    fixed: Type.Boolean({ description: 'Asked for by address, not chosen by the pool' }),
    serviceId: Id,
    customerId: Id,
    resellerId: Id,
    assignedAt: Instant,
    releasedAt: Type.Optional(Instant),
  },
  { title: 'PoolLease' },
);
export type PoolLease = Static<typeof PoolLease>;

export const ListPoolsParams = listParams({
  filters: { gives: PoolGives },
  sorts: ['createdAt', 'name'],
  search: true,
});

const leaseFilters = { serviceId: Id, customerId: Id, address: Type.String({ maxLength: 50 }) };

/** `id` is the pool's. */
export const ListPoolLeasesParams = Type.Object({
  id: Id,
  ...listParams({ filters: leaseFilters, sorts: ['assignedAt'] }).properties,
});
