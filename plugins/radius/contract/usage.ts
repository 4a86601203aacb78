import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Octets: a number while exact, a decimal string above 2^53. */
const Octets = Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d+$' })]);

const traffic = {
  inputBytes: Octets,
  outputBytes: Octets,
};

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
  },
  { title: 'Usage' },
);
export type Usage = Static<typeof Usage>;

/** A service and a time; hours and days without traffic are left out. */
export const GetUsageParams = Type.Object({
  id: Id,
  granularity: Type.Optional(
    Type.Union([Type.Literal('hour'), Type.Literal('day')], { description: 'Default day' }),
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
