import { CivilDate, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { TariffType } from './tariff.ts';

/**
 * What the network has: it changes only when provisioning reports that it was applied. A service of several components is
 * `partly-active` while some of them work and others do not.
 */
export const ServiceStatus = Type.Union([
  Type.Literal('pending'),
  Type.Literal('active'),
  Type.Literal('partly-active'),
  Type.Literal('suspended'),
  Type.Literal('cancelled'),
]);
export type ServiceStatus = Static<typeof ServiceStatus>;

/** What the network is being brought to. */
export const DesiredServiceStatus = Type.Union([
  Type.Literal('active'),
  Type.Literal('suspended'),
  Type.Literal('cancelled'),
]);
export type DesiredServiceStatus = Static<typeof DesiredServiceStatus>;

export const SuspensionReason = Type.Union([
  Type.Literal('non_payment'),
  Type.Literal('customer_request'),
  Type.Literal('abuse'),
  Type.Literal('technical'),
  Type.Literal('other'),
]);
export type SuspensionReason = Static<typeof SuspensionReason>;

/** A service as a component of another one, such as a bundle. */
export const ServiceComponent = Type.Object(
  {
    id: Id,
    type: TariffType,
    tariffId: Id,
    status: ServiceStatus,
    desiredStatus: DesiredServiceStatus,
    login: Type.Optional(Type.String()),
  },
  { title: 'ServiceComponent' },
);
export type ServiceComponent = Static<typeof ServiceComponent>;

/** Something a customer has of a tariff. */
export const Service = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    type: TariffType,
    tariffId: Id,
    /** The tariff it is being changed to; `tariffId` follows when the network has it. */
    desiredTariffId: Type.Optional(Id),
    status: ServiceStatus,
    desiredStatus: DesiredServiceStatus,
    suspensionReason: Type.Optional(SuspensionReason),
    /** Grows with each change asked of the network; reports about older versions are ignored. */
    desiredVersion: Type.Integer({ minimum: 1 }),
    login: Type.Optional(Type.String({ description: 'Shown only; the plugin of the service type owns it' })),
    /** The service it is a component of. */
    parentId: Type.Optional(Id),
    /** How many components it was ordered with; absent for a service that has none. */
    componentCount: Type.Optional(Type.Integer({ minimum: 1 })),
    /** Those of them that have been ordered; shown where one service is read, and with a customer's. */
    components: Type.Optional(Type.Array(ServiceComponent)),
    /** Of a service with components: the newest version that was applied. */
    reachedVersion: Type.Optional(Type.Integer({ minimum: 1 })),
    /** Key of the device it is set up on, for the limits of provisioning. */
    device: Type.Optional(Type.String()),
    startDate: CivilDate,
    createdAt: Instant,
    activatedAt: Type.Optional(Instant),
    cancelledAt: Type.Optional(Instant),
  },
  { title: 'Service' },
);
export type Service = Static<typeof Service>;

/** The answer to whatever takes effect on the network later: the service as it is, and the job that changes it. */
export const ServiceChange = Type.Object({
  service: Service,
  job: Type.Object({ id: Id, status: Type.Literal('queued') }),
});
export type ServiceChange = Static<typeof ServiceChange>;
