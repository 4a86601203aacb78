import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const system = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,39}$',
  description: 'The other system, such as crm or accounting',
  examples: ['crm'],
});

/** What another system calls a customer. */
export const ExternalId = Type.Object(
  { customerId: Id, resellerId: Id, system, externalId: Type.String(), createdAt: Instant },
  { title: 'ExternalId' },
);
export type ExternalId = Static<typeof ExternalId>;

export const SetExternalIdParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  system,
  externalId: Type.String({ minLength: 1, maxLength: 100 }),
});
export type SetExternalIdParams = Static<typeof SetExternalIdParams>;

export const ExternalIdOfCustomer = Type.Object({ id: Id, system });
export type ExternalIdOfCustomer = Static<typeof ExternalIdOfCustomer>;

export const ExternalIdList = Type.Object({ data: Type.Array(ExternalId) });
export type ExternalIdList = Static<typeof ExternalIdList>;
