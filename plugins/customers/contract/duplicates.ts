import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Address, CustomerStatus } from './customer.ts';

/** What somebody is known by who may be a customer already. */
export const FindDuplicatesParams = Type.Object({
  email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
  phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()/.-]{3,30}$' })),
  address: Type.Optional(Address),
  except: Type.Optional(Type.String({ ...Id, description: 'The customer itself, when it is there already' })),
});
export type FindDuplicatesParams = Static<typeof FindDuplicatesParams>;

/** A customer that may be the same one, and what speaks for it. */
export const Duplicate = Type.Object(
  {
    customerId: Id,
    name: Type.String(),
    status: CustomerStatus,
    same: Type.Array(Type.Union([Type.Literal('email'), Type.Literal('phone'), Type.Literal('address')])),
  },
  { title: 'Duplicate' },
);
export type Duplicate = Static<typeof Duplicate>;

export const DuplicateList = Type.Object({
  data: Type.Array(Duplicate, { description: 'At most twenty, those with most in common first' }),
});
export type DuplicateList = Static<typeof DuplicateList>;
