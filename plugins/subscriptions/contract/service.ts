import { CivilDate, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { TariffType } from './tariff.ts';

/** What the network has: it changes only when provisioning reports that it was applied. */
export const ServiceStatus = Type.Union([
  Type.Literal('pending'),
  Type.Literal('active'),
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
