import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** The seam of plugins that hold something of a customer that has to end before it is closed. */
export const closingSeam = 'customers.closing';

/** What those who fill the seam are asked. */
export const FindOpenThings = Type.Object({ customerId: Id });
export type FindOpenThings = Static<typeof FindOpenThings>;

/** Something that is not over yet: a service, an invoice. */
export const OpenThing = Type.Object({
  kind: Type.String({ maxLength: 40, description: 'service, invoice …' }),
  id: Type.String({ maxLength: 100 }),
  title: Type.String({ maxLength: 200, description: 'What it is, in words: internet service, active' }),
});
export type OpenThing = Static<typeof OpenThing>;

/** What they answer. */
export const OpenThings = Type.Object({ open: Type.Array(OpenThing) });
export type OpenThings = Static<typeof OpenThings>;

export const CloseCustomerParams = Type.Object({
  id: Id,
  force: Type.Optional(
    Type.Boolean({ description: 'Also with services that are not over: they are cancelled' }),
  ),
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'For the audit log' })),
});
export type CloseCustomerParams = Static<typeof CloseCustomerParams>;
