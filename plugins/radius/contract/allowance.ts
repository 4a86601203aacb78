import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Octets } from './octets.ts';
import { QuotaCounts, QuotaPeriod, WhenUsedUp } from './usage-plan.ts';

/** Why a service has the speed it has. */
export const SpeedBecause = Type.Union([
  Type.Literal('tariff'),
  Type.Literal('time-of-day'),
  Type.Literal('throttled', { description: 'The quota is used up' }),
  Type.Literal('blocked', { description: 'The quota is used up: the walled garden only' }),
  Type.Literal('suspended', { description: 'The walled garden only' }),
  Type.Literal('terminated'),
]);
export type SpeedBecause = Static<typeof SpeedBecause>;

/** What of a service's quota is used, and until when it counts. */
export const QuotaNow = Type.Object({
  period: QuotaPeriod,
  from: Instant,
  to: Type.String({ format: 'date-time', description: 'When it begins anew' }),
  counts: QuotaCounts,
  whenUsedUp: WhenUsedUp,
  quotaBytes: Octets,
  rolledOverBytes: Octets,
  toppedUpBytes: Octets,
  limitBytes: Type.Union(Octets.anyOf, { description: 'All three together' }),
  usedBytes: Octets,
  usedPercent: Type.Integer({ minimum: 0, description: 'Rounded down' }),
  usedUp: Type.Boolean(),
});
export type QuotaNow = Static<typeof QuotaNow>;

/** What a service may move, what it moved, and how fast it is now. */
export const Allowance = Type.Object(
  {
    serviceId: Id,
    quota: Type.Optional(QuotaNow),
    downKbps: Type.Optional(Type.Integer()),
    upKbps: Type.Optional(Type.Integer()),
    speedBecause: SpeedBecause,
    speedUntil: Type.Optional(
      Type.String({ format: 'date-time', description: 'When other speeds of the day begin' }),
    ),
  },
  { title: 'Allowance' },
);
export type Allowance = Static<typeof Allowance>;

/** `period`: for the period that runs; `until-used`: whenever it is used. */
export const TopUpValidity = Type.Union([Type.Literal('period'), Type.Literal('until-used')]);
export type TopUpValidity = Static<typeof TopUpValidity>;

/** Volume to give a service on top of its quota. */
export const TopUpParams = Type.Object({
  id: Id,
  bytes: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  validity: Type.Optional(TopUpValidity),
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
});
export type TopUpParams = Static<typeof TopUpParams>;

/** Volume a service was given on top of its quota. */
export const TopUp = Type.Object(
  {
    id: Id,
    serviceId: Id,
    bytes: Octets,
    leftBytes: Type.Union(Octets.anyOf, {
      description: 'What was not used of it in periods before this one',
    }),
    validity: TopUpValidity,
    reason: Type.Optional(Type.String()),
    createdAt: Instant,
    endedAt: Type.Optional(Instant),
  },
  { title: 'TopUp' },
);
export type TopUp = Static<typeof TopUp>;

export const ListTopUpsParams = Type.Object({
  id: Id,
  ...listParams({ filters: { validity: TopUpValidity }, sorts: ['createdAt'] }).properties,
});

/** A service whose usage is to begin anew, and why. */
export const ResetUsageParams = Type.Object({
  id: Id,
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
});
export type ResetUsageParams = Static<typeof ResetUsageParams>;
