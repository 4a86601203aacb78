import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { BillingPeriod } from './proration.ts';
import { ContractTerms } from './service-contract.ts';

/** `repriced`: its tariff costs something else; without effect on a service that has another tariff by then. */
export const BillingEventKind = Type.Union([
  Type.Literal('activated'),
  Type.Literal('changed'),
  Type.Literal('repriced'),
  Type.Literal('suspended'),
  Type.Literal('resumed'),
  Type.Literal('cancelled'),
]);
export type BillingEventKind = Static<typeof BillingEventKind>;

/** How a service is billed from an event on: taken down with it, so that bills can be made again from events alone. */
export const BillingTerms = Type.Object({
  tariffId: Id,
  name: Type.String(),
  type: Type.String({ description: 'Type of service' }),
  /** For one cycle and one piece. */
  amountMinor: Type.Integer({ minimum: 0 }),
  currency: Currency,
  quantity: Type.String({ pattern: '^\\d+(\\.\\d+)?$', examples: ['1'] }),
  period: BillingPeriod,
  mode: Type.Union([Type.Literal('IN_ADVANCE'), Type.Literal('IN_ARREAR')]),
  cycleDay: Type.Integer({ minimum: 1, maximum: 31 }),
  /** Of a bundle: what its components cost alone, which its price is split by. */
  parts: Type.Optional(
    Type.Array(Type.Object({ tariffId: Id, name: Type.String(), listMinor: Type.Integer({ minimum: 0 }) })),
  ),
  /** The service it is a component of: that one is charged, this one costs what it uses. */
  includedIn: Type.Optional(Id),
  /** What it costs once, when it begins. */
  setupMinor: Type.Optional(Type.Integer({ minimum: 1 })),
  contract: Type.Optional(ContractTerms),
  /** Taxes of the tariff, for customers without taxes of their own. */
  taxIds: Type.Optional(Type.Array(Id)),
  /** Something rented with a service: it is suspended, resumed and ends with it. */
  rentedWith: Type.Optional(Id),
});
export type BillingTerms = Static<typeof BillingTerms>;

/** Something that happened to a service, as billing sees it. Never changed. */
export const BillingEvent = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    serviceId: Id,
    kind: BillingEventKind,
    happenedAt: Instant,
    /** The first day it is true, in the account's zone. */
    effectiveOn: CivilDate,
    terms: Type.Optional(BillingTerms),
    reason: Type.Optional(Type.String()),
    /** The event it was made of. */
    source: Type.String({ examples: ['subscriptions.service-activated'] }),
    createdAt: Instant,
  },
  { title: 'BillingEvent' },
);
export type BillingEvent = Static<typeof BillingEvent>;

export const ListBillingEventsParams = Type.Object({
  id: Id,
  ...listParams({ filters: { serviceId: Id, kind: BillingEventKind }, sorts: ['createdAt'] }).properties,
});

/** Services that were there before billing knew of them are billed from a day on; what was before is not. */
export const TakeOverParams = Type.Object({
  id: Id,
  from: Type.Optional(Type.String({ format: 'date', description: 'Default: today in the account’s zone' })),
});
export type TakeOverParams = Static<typeof TakeOverParams>;

export const TakenOver = Type.Object({ services: Type.Array(Id) });
export type TakenOver = Static<typeof TakenOver>;
