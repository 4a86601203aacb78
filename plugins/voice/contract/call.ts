import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const integerText = Type.String({ pattern: '^\\d+$', examples: ['1'] });

/** An amount of money that is no whole number of cents: numerator ÷ denominator, in major units. */
export const ExactAmount = Type.Object({ numerator: integerText, denominator: integerText });
export type ExactAmount = Static<typeof ExactAmount>;

/** A call with what it costs. */
export const Call = Type.Object(
  {
    id: Id,
    fileId: Id,
    serviceId: Id,
    customerId: Id,
    resellerId: Id,
    caller: Type.String({ description: 'The number of the service' }),
    called: Type.String(),
    startedAt: Instant,
    seconds: Type.Integer({ minimum: 0 }),
    tariffId: Id,
    prefix: Type.String({ description: 'Of the rate: the longest the called number begins with' }),
    periodStart: CivilDate,
    billedSeconds: Type.Integer({ minimum: 0 }),
    includedSeconds: Type.Integer({ minimum: 0, description: 'Of the billed ones, paid for by the tariff' }),
    amount: Type.String({
      pattern: '^\\d+\\.\\d{6}$',
      description: 'Major units in six places, for people; exactly it is amountNumerator ÷ amountDenominator',
      examples: ['0.125000'],
    }),
    amountNumerator: integerText,
    amountDenominator: integerText,
    currency: Currency,
    ratedAt: Instant,
  },
  { title: 'Call' },
);
export type Call = Static<typeof Call>;

const ranges = { startedAt: Instant, seconds: Type.Integer({ minimum: 0 }) };

export const ListCallsParams = listParams({
  filters: { serviceId: Id, customerId: Id, fileId: Id, tariffId: Id, periodStart: CivilDate },
  ranges,
  sorts: ['startedAt'],
  search: true,
});

export const ListCallsOfServiceParams = Type.Object({
  id: Id,
  ...listParams({ filters: { periodStart: CivilDate }, ranges, sorts: ['startedAt'], search: true })
    .properties,
});

/** Calls of a service that began at or after `from` and before `to`. */
export const SumCallsParams = Type.Object({ serviceId: Id, from: Instant, to: Instant });
export type SumCallsParams = Static<typeof SumCallsParams>;

/** What the calls cost together, not rounded. While `waiting` is not 0 some of them are not rated yet: ask again. */
export const CallSum = Type.Object({
  calls: Type.Integer({ minimum: 0 }),
  seconds: Type.Integer({ minimum: 0 }),
  billedSeconds: Type.Integer({ minimum: 0 }),
  includedSeconds: Type.Integer({ minimum: 0 }),
  amount: ExactAmount,
  /** Absent without calls. */
  currency: Type.Optional(Currency),
  waiting: Type.Integer({ minimum: 0 }),
  /** Of this service, in the error queue. */
  failed: Type.Integer({ minimum: 0 }),
});
export type CallSum = Static<typeof CallSum>;

/**
 * Rates calls again that began at or after `from` and before `to`: those of a service, or of all services of a tariff.
 * With `correctTariffId` they are rated by that tariff from now on, whatever tariff the service had.
 */
export const RerateCallsParams = Type.Object({
  serviceId: Type.Optional(Id),
  tariffId: Type.Optional(Id),
  from: Instant,
  to: Instant,
  correctTariffId: Type.Optional(Id),
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
});
export type RerateCallsParams = Static<typeof RerateCallsParams>;

/** How many calls wait to be rated again. */
export const Rerated = Type.Object({ waiting: Type.Integer({ minimum: 0 }) });
export type Rerated = Static<typeof Rerated>;
