import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** What a contact is asked about; the customer's own e-mail and phone stand for everything no contact is named for. */
export const ContactRole = Type.Union([
  Type.Literal('billing'),
  Type.Literal('technical'),
  Type.Literal('contract'),
  Type.Literal('emergency'),
]);
export type ContactRole = Static<typeof ContactRole>;

const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const email = { format: 'email', maxLength: 254 };
const phone = { pattern: '^\\+?[0-9 ()/.-]{3,30}$' };
const roles = Type.Array(ContactRole, { maxItems: 4, uniqueItems: true });

/** A person to talk to at a customer. */
export const Contact = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    name: Type.String(),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    roles,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Contact' },
);
export type Contact = Static<typeof Contact>;

export const AddContactParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  name,
  email: Type.Optional(Type.String(email)),
  phone: Type.Optional(Type.String(phone)),
  roles: Type.Optional(roles),
});
export type AddContactParams = Static<typeof AddContactParams>;

const clearable = (schema: object) =>
  Type.Optional(
    Type.Unsafe<string | null>({ ...schema, type: ['string', 'null'], description: 'null removes it' }),
  );

/** Fields left out stay. */
export const ChangeContactParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  contactId: Id,
  name: Type.Optional(name),
  email: clearable(email),
  phone: clearable(phone),
  roles: Type.Optional(roles),
});
export type ChangeContactParams = Static<typeof ChangeContactParams>;

export const ContactOfCustomer = Type.Object({ id: Id, contactId: Id });
export type ContactOfCustomer = Static<typeof ContactOfCustomer>;

const paging = listParams({ sorts: ['createdAt', 'name'], search: true });
export const ListContactsParams = Type.Object({ id: Id, ...paging.properties });
