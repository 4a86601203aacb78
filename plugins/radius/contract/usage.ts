import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Octets } from './octets.ts';

const traffic = {
  inputBytes: Octets,
  outputBytes: Octets,
};

/** What a service may move in a period of its quota, and what of it counted. */
export const UsagePeriod = Type.Object({
  from: Type.String({ format: 'date-time' }),
  to: Type.String({ format: 'date-time', description: 'The first moment of the next one' }),
  quotaBytes: Octets,
  limitBytes: Type.Union(Octets.anyOf, { description: 'With what was rolled over and topped up' }),
  usedBytes: Type.Union(Octets.anyOf, { description: 'Without free hours and what was reset' }),
  running: Type.Boolean(),
});
export type UsagePeriod = Static<typeof UsagePeriod>;

/** What a service moved, by hour or day. `inputBytes` is the subscriber's upload. */
export const Usage = Type.Object(
  {
    serviceId: Id,
    from: Instant,
    to: Instant,
    total: Type.Object(traffic),
    data: Type.Array(
      Type.Object({ from: Type.String({ format: 'date-time', description: 'Begin of it' }), ...traffic }),
    ),
    periods: Type.Optional(
      Type.Array(UsagePeriod, { description: 'With granularity period, of services with a quota' }),
    ),
  },
  { title: 'Usage' },
);
export type Usage = Static<typeof Usage>;

/** A service and a time; hours and days without traffic are left out. */
export const GetUsageParams = Type.Object({
  id: Id,
  granularity: Type.Optional(
    Type.Union([Type.Literal('hour'), Type.Literal('day'), Type.Literal('period')], {
      description: 'Default day; `period` answers the periods of the quota that touch the time',
    }),
  ),
  from: Type.Optional(
    Type.String({ format: 'date-time', description: 'Full hours count; default 30 days before `to`' }),
  ),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'Not included; default now' })),
  timeZone: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$',
      description: 'IANA time zone whose days are meant; default UTC',
      examples: ['Europe/Berlin'],
    }),
  ),
});
export type GetUsageParams = Static<typeof GetUsageParams>;
