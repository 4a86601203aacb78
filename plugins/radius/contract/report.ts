import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Octets } from './octets.ts';

const range = {
  from: Type.Optional(Type.String({ format: 'date-time', description: 'Default 30 days before `to`' })),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'Not included; default now' })),
};
const answeredRange = {
  from: Type.String({ format: 'date-time' }),
  to: Type.String({ format: 'date-time' }),
};
const timeZone = Type.Optional(
  Type.String({
    pattern: '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$',
    description: 'IANA time zone whose days are meant; default UTC',
    examples: ['Europe/Berlin'],
  }),
);
const granularity = Type.Optional(
  Type.Union([Type.Literal('hour'), Type.Literal('day')], { description: 'Default day' }),
);

export const UsageReportParams = Type.Object({ ...range, granularity, timeZone });
export type UsageReportParams = Static<typeof UsageReportParams>;

/** What all services the caller may see moved, by hour or day. */
export const UsageReport = Type.Object(
  {
    ...answeredRange,
    data: Type.Array(
      Type.Object({
        from: Type.String({ format: 'date-time' }),
        services: Type.Integer({ minimum: 0, description: 'That moved anything' }),
        inputBytes: Octets,
        outputBytes: Octets,
      }),
    ),
  },
  { title: 'UsageReport' },
);
export type UsageReport = Static<typeof UsageReport>;

export const TopUsersParams = Type.Object({
  ...range,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'Default 20' })),
});
export type TopUsersParams = Static<typeof TopUsersParams>;

/** Services that moved most, in both directions together. */
export const TopUsers = Type.Object(
  {
    ...answeredRange,
    data: Type.Array(
      Type.Object({
        serviceId: Id,
        customerId: Id,
        login: Type.Optional(Type.String()),
        inputBytes: Octets,
        outputBytes: Octets,
      }),
    ),
  },
  { title: 'TopUsers' },
);
export type TopUsers = Static<typeof TopUsers>;

export const SessionReportParams = Type.Object({ ...range, granularity, timeZone });
export type SessionReportParams = Static<typeof SessionReportParams>;

/** Sessions that began, by hour or day, how they ended, and how many are open now. */
export const SessionReport = Type.Object(
  {
    ...answeredRange,
    open: Type.Integer({ minimum: 0, description: 'At this moment, whenever they began' }),
    data: Type.Array(
      Type.Object({
        from: Type.String({ format: 'date-time' }),
        begun: Type.Integer({ minimum: 0 }),
        logins: Type.Integer({ minimum: 0, description: 'Different ones' }),
      }),
    ),
    byNas: Type.Array(
      Type.Object({
        nasId: Type.Optional(Id),
        begun: Type.Integer({ minimum: 0 }),
        open: Type.Integer({ minimum: 0 }),
        meanSeconds: Type.Integer({ minimum: 0, description: 'Of those that ended' }),
      }),
    ),
    byTerminateCause: Type.Array(
      Type.Object({
        cause: Type.String({ description: 'Acct-Terminate-Cause; empty where the NAS gave none' }),
        ended: Type.Integer({ minimum: 0 }),
      }),
    ),
  },
  { title: 'SessionReport' },
);
export type SessionReport = Static<typeof SessionReport>;
