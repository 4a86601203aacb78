import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, type TSchema, Type } from 'typebox';
import { Address } from './customer.ts';

/** What an address is for: where the line ends, where invoices go, where other post goes. */
export const AddressKind = Type.Union([
  Type.Literal('installation'),
  Type.Literal('billing'),
  Type.Literal('postal'),
]);
export type AddressKind = Static<typeof AddressKind>;

/** A place on the map, WGS 84, in degrees. */
export const Coordinates = Type.Object(
  {
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
  },
  { title: 'Coordinates' },
);
export type Coordinates = Static<typeof Coordinates>;

const label = Type.String({ minLength: 1, maxLength: 100, description: 'What people call the place' });

/** One of the addresses of a customer, beside the one it has itself. */
export const CustomerAddress = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    kind: AddressKind,
    label: Type.Optional(label),
    address: Address,
    coordinates: Type.Optional(Coordinates),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'CustomerAddress' },
);
export type CustomerAddress = Static<typeof CustomerAddress>;

export const AddAddressParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  kind: AddressKind,
  label: Type.Optional(label),
  address: Address,
  coordinates: Type.Optional(Coordinates),
});
export type AddAddressParams = Static<typeof AddAddressParams>;

const orNone = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()], { description: 'null removes it' });

/** Fields left out stay; `address` and `coordinates` are replaced whole. */
export const ChangeAddressParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  addressId: Id,
  kind: Type.Optional(AddressKind),
  label: Type.Optional(orNone(label)),
  address: Type.Optional(Address),
  coordinates: Type.Optional(orNone(Coordinates)),
});
export type ChangeAddressParams = Static<typeof ChangeAddressParams>;

export const AddressOfCustomer = Type.Object({ id: Id, addressId: Id });
export type AddressOfCustomer = Static<typeof AddressOfCustomer>;

const paging = listParams({ filters: { kind: AddressKind }, sorts: ['createdAt'] });
export const ListAddressesParams = Type.Object({ id: Id, ...paging.properties });
