import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  address: Type.String({
    pattern: '^[A-Za-z0-9]([A-Za-z0-9.:-]{0,250}[A-Za-z0-9])?$',
    description: 'Host name, IPv4 or IPv6 address of its REST API (service www-ssl)',
  }),
  port: Type.Integer({ minimum: 1, maximum: 65_535, description: 'Default 443' }),
  user: Type.String({ minLength: 1, maxLength: 60, pattern: '^[^:\\p{Cc}]+$' }),
  fingerprint: Type.String({
    pattern: '^([0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2}$',
    description:
      'SHA-256 of its certificate, as the test of a router shows it. Without one the certificate has to be valid for the address',
  }),
  resellerId: Id,
};
const password = Type.String({
  maxLength: 200,
  pattern: '^[^\\p{Cc}]*$',
  description: 'Sealed where it is stored, never answered again',
});

/** A router to add. With a reseller it takes the services of that reseller only. */
export const CreateDeviceParams = Type.Object({
  name: fields.name,
  address: fields.address,
  port: Type.Optional(fields.port),
  user: fields.user,
  password,
  fingerprint: Type.Optional(fields.fingerprint),
  resellerId: Type.Optional(fields.resellerId),
});
export type CreateDeviceParams = Static<typeof CreateDeviceParams>;

/** Fields to change; those left out stay. */
export const ChangeDeviceParams = Type.Object({
  id: Id,
  name: Type.Optional(fields.name),
  address: Type.Optional(fields.address),
  port: Type.Optional(fields.port),
  user: Type.Optional(fields.user),
  password: Type.Optional(password),
  fingerprint: Type.Optional(Type.Union([fields.fingerprint, Type.Null()])),
});
export type ChangeDeviceParams = Static<typeof ChangeDeviceParams>;

/** A router, without its password. */
export const Device = Type.Object({
  id: Id,
  name: Type.String(),
  address: Type.String(),
  port: Type.Integer(),
  user: Type.String(),
  fingerprint: Type.Optional(Type.String()),
  resellerId: Type.Optional(Id),
  /** When it last answered as it should. */
  answeredAt: Type.Optional(Instant),
  /** What was wrong when it was last asked; absent when nothing was. */
  problem: Type.Optional(Type.String()),
  createdAt: Instant,
});
export type Device = Static<typeof Device>;

export const ListDevicesParams = listParams({ filters: { resellerId: Id }, sorts: ['createdAt', 'name'] });

/** What a router says of itself, or why it cannot be used. */
export const DeviceTest = Type.Object({
  usable: Type.Boolean(),
  problem: Type.Optional(Type.String()),
  version: Type.Optional(Type.String({ description: 'Of RouterOS' })),
  board: Type.Optional(Type.String()),
  fingerprint: Type.Optional(
    Type.String({ description: 'SHA-256 of the certificate it showed: compare it, then pin it' }),
  ),
});
export type DeviceTest = Static<typeof DeviceTest>;
