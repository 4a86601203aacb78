import { Id, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** A user of a customer; the rest is as with every user of identity. */
export const CreateCustomerUserParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  email: Type.String({ format: 'email', maxLength: 254 }),
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  roles: Type.Optional(
    Type.Array(Type.String({ maxLength: 40 }), {
      minItems: 1,
      maxItems: 20,
      uniqueItems: true,
      description: 'Default: customer',
    }),
  ),
  password: Type.Optional(Type.String({ minLength: 10, maxLength: 200, writeOnly: true })),
});
export type CreateCustomerUserParams = Static<typeof CreateCustomerUserParams>;

const paging = listParams({ sorts: ['createdAt', 'email', 'name'], search: true });

export const ListCustomerUsersParams = Type.Object({ id: Id, ...paging.properties });
