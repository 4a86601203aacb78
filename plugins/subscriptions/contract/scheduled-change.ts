import { ById, CivilDate, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Service, SuspensionReason } from './service.ts';

/** What may be asked of a service for later. */
export const LaterWish = Type.Union([
  Type.Literal('change-tariff'),
  Type.Literal('suspend'),
  Type.Literal('resume'),
  Type.Literal('cancel'),
]);
export type LaterWish = Static<typeof LaterWish>;

/** `refused`: when it was due it could not be done any more; `outcome` says why. */
export const ScheduledChangeStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('applied'),
  Type.Literal('refused'),
  Type.Literal('withdrawn'),
]);

/** A change of a service that waits for its day. */
export const ScheduledChange = Type.Object(
  {
    id: Id,
    serviceId: Id,
    customerId: Id,
    resellerId: Id,
    wish: LaterWish,
    tariffId: Type.Optional(Id),
    reason: Type.Optional(SuspensionReason),
    /** The civil day it takes effect, in the customer's time zone. */
    dueOn: CivilDate,
    /** The beginning of that day. */
    dueAt: Instant,
    status: ScheduledChangeStatus,
    outcome: Type.Optional(Type.String()),
    createdAt: Instant,
  },
  { title: 'ScheduledChange' },
);
export type ScheduledChange = Static<typeof ScheduledChange>;

export const ListScheduledChangesParams = Type.Object({
  id: Id,
  ...listParams({ filters: { status: ScheduledChangeStatus }, sorts: ['dueAt', 'createdAt'] }).properties,
});

export const WithdrawScheduledChangeParams = Type.Object({ ...ById.properties, changeId: Id });
export type WithdrawScheduledChangeParams = Static<typeof WithdrawScheduledChangeParams>;

/** The answer to a wish: with `job` it is under way, with `scheduledChange` it waits for its day. */
export const ServiceWishAnswer = Type.Object({
  service: Service,
  job: Type.Optional(Type.Object({ id: Id, status: Type.Literal('queued') })),
  scheduledChange: Type.Optional(ScheduledChange),
});
export type ServiceWishAnswer = Static<typeof ServiceWishAnswer>;

/** How many waiting changes were withdrawn. */
export const WithdrawnChanges = Type.Object({ withdrawn: Type.Integer({ minimum: 0 }) });
export type WithdrawnChanges = Static<typeof WithdrawnChanges>;
