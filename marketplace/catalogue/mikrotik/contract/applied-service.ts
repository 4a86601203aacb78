import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const SubscriberState = Type.Union([
  Type.Literal('active'),
  Type.Literal('suspended'),
  Type.Literal('terminated'),
]);
export type SubscriberState = Static<typeof SubscriberState>;

/** What a router was last set to for a service. */
export const AppliedService = Type.Object({
  id: Id,
  customerId: Id,
  resellerId: Id,
  deviceId: Type.Optional(Id),
  /** 0 until the first version is on the router. */
  desiredVersion: Type.Integer({ minimum: 0 }),
  state: Type.Optional(SubscriberState),
  login: Type.Optional(Type.String()),
  downKbps: Type.Optional(Type.Integer()),
  upKbps: Type.Optional(Type.Integer()),
  staticIp: Type.Optional(Type.String()),
  appliedAt: Type.Optional(Instant),
  createdAt: Instant,
});
export type AppliedService = Static<typeof AppliedService>;

export const ListServicesParams = listParams({
  filters: { deviceId: Id, customerId: Id, state: SubscriberState },
  sorts: ['createdAt'],
});
