import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const counts = {
  calls: Type.Integer({ description: 'Calls that counted against the quotas' }),
  succeeded: Type.Integer({ description: 'Answered with a status below 400' }),
  clientErrors: Type.Integer({ description: 'Answered with 400 to 499' }),
  serverErrors: Type.Integer({ description: 'Answered with 500 and above' }),
  unanswered: Type.Integer({ description: 'No answer known: under way, or its process ended' }),
  refused: Type.Integer({ description: 'Refused with 429; not among the calls' }),
};

/** What a key, or all keys of a reseller, were used for. */
export const UsageCounts = Type.Object(counts);
export type UsageCounts = Static<typeof UsageCounts>;

/** The counts of one day or month of UTC. */
export const UsagePeriod = Type.Object({
  period: Type.String({ description: '`YYYY-MM-DD` or `YYYY-MM`, UTC' }),
  ...counts,
});
export type UsagePeriod = Static<typeof UsagePeriod>;

export const Granularity = Type.Union([Type.Literal('day'), Type.Literal('month')], { default: 'day' });

const range = {
  granularity: Type.Optional(Granularity),
  from: Type.Optional(
    Type.String({ format: 'date', description: 'First day, UTC. Default: 30 days ago, or 12 months' }),
  ),
  to: Type.Optional(Type.String({ format: 'date', description: 'Last day, UTC. Default: today' })),
};

export const UsageParams = Type.Object({ id: Id, ...range });
export type UsageParams = Static<typeof UsageParams>;

/** Usage over time; periods without calls are left out. */
export const KeyUsage = Type.Object({
  keyId: Id,
  from: CivilDate,
  to: CivilDate,
  data: Type.Array(UsagePeriod),
  total: UsageCounts,
});
export type KeyUsage = Static<typeof KeyUsage>;

export const ResellerUsage = Type.Object({
  resellerId: Id,
  from: CivilDate,
  to: CivilDate,
  data: Type.Array(UsagePeriod),
  total: UsageCounts,
  keys: Type.Array(Type.Object({ keyId: Id, name: Type.String(), ...counts }), {
    description: 'The same total by key, the busiest first; 200 at most',
  }),
});
export type ResellerUsage = Static<typeof ResellerUsage>;

export const UsageLogParams = Type.Object({
  id: Id,
  day: Type.Optional(Type.String({ format: 'date', description: 'A day of UTC; default: today' })),
});
export type UsageLogParams = Static<typeof UsageLogParams>;

/** The log of one day: how often which route was called, and how it was answered. */
export const UsageLog = Type.Object({
  keyId: Id,
  day: CivilDate,
  data: Type.Array(
    Type.Object({
      route: Type.String({ description: 'Method and path, such as `GET /customers/{id}`' }),
      status: Type.Optional(Type.Integer({ description: 'HTTP status. Absent: no answer known' })),
      calls: Type.Integer(),
      refused: Type.Integer(),
    }),
  ),
});
export type UsageLog = Static<typeof UsageLog>;
