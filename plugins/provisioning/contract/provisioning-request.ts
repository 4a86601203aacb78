import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** What is to become of a service on the network. */
export const NetworkAction = Type.Union([
  Type.Literal('activate'),
  Type.Literal('change'),
  Type.Literal('suspend'),
  Type.Literal('resume'),
  Type.Literal('terminate'),
]);
export type NetworkAction = Static<typeof NetworkAction>;

/**
 * The state the network is to reach; the driver of the service type knows its fields. A field that is left out keeps
 * the value an earlier version gave it, so `{ "state": "suspended" }` is enough to suspend.
 */
export const DesiredState = Type.Record(Type.String(), Type.Unknown());
export type DesiredState = Static<typeof DesiredState>;

/** A request to bring the network to a desired state. May hold secrets of a subscriber: never show or forward it. */
export const ProvisioningRequest = Type.Object({
  /** Chosen by whoever asks, so that the same request makes one job. */
  jobId: Id,
  customerId: Id,
  resellerId: Id,
  serviceId: Id,
  /** Chooses the drivers, by the setting `drivers`: `internet`. */
  serviceType: Type.String(),
  action: NetworkAction,
  /** Grows with each request of one service; the highest wins, in whatever order they arrive. */
  desiredVersion: Type.Integer({ minimum: 1 }),
  desired: DesiredState,
  /** Jobs that have to be done before this one begins, as those of the parts of a bundle. */
  dependsOn: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
  /** Key of the device it is done on, for the limits of the setting `devices`, as `olt-3`. */
  device: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$' })),
  /** Lower runs first; default 0. */
  priority: Type.Optional(Type.Integer({ minimum: -100, maximum: 100 })),
  /**
   * The job was cancelled while it ran: `desired` is what was there before, and counts although this version may be
   * applied already. A newer version stays as it is.
   */
  undo: Type.Optional(Type.Boolean()),
});
export type ProvisioningRequest = Static<typeof ProvisioningRequest>;
