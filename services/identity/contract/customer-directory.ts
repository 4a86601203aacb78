import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Whoever keeps customers fills this seam, so that identity knows whose a customer's users are. */
export const customerDirectorySeam = 'identity.customer-directory';

/** What an action offered for the seam takes. */
export const FindCustomer = Type.Object({ customerId: Id });
export type FindCustomer = Static<typeof FindCustomer>;

/** What it answers; without `customer` there is none with this id. */
export const FoundCustomer = Type.Object({
  customer: Type.Optional(Type.Object({ id: Id, resellerId: Id, closed: Type.Boolean() })),
});
export type FoundCustomer = Static<typeof FoundCustomer>;
