import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const quota = { minimum: 1, maximum: 1_000_000_000 };

/** Calls per UTC calendar day. */
export const DailyQuota = Type.Integer({
  ...quota,
  description: 'Calls a day; a day is that of UTC. Refused calls do not count. Absent: no limit',
});
/** Calls per UTC calendar month. */
export const MonthlyQuota = Type.Integer({
  ...quota,
  description: 'Calls a month; a month is that of UTC. Refused calls do not count. Absent: no limit',
});
/** Calls within one second, which begins with the first call after the second before. */
export const RatePerSecond = Type.Integer({
  minimum: 1,
  maximum: 100_000,
  description: 'Calls within a second. Absent: no limit',
});

export const KeyStatus = Type.Union([
  Type.Literal('active'),
  Type.Literal('expired'),
  Type.Literal('revoked'),
]);
export type KeyStatus = Static<typeof KeyStatus>;

/** One secret of a key: the text a program sends. After a rotation there are two for a while. */
export const KeySecret = Type.Object({
  hint: Type.String({ description: 'How it begins, to tell it from others' }),
  createdAt: Instant,
  expiresAt: Type.Optional(
    Type.String({ format: 'date-time', description: 'It was rotated out; works until then' }),
  ),
  lastUsedAt: Type.Optional(Type.String({ format: 'date-time', description: 'To the second' })),
});
export type KeySecret = Static<typeof KeySecret>;

/** How much of a quota is used. */
export const QuotaUse = Type.Object({
  used: Type.Integer(),
  quota: Type.Optional(Type.Integer()),
  resetsAt: Instant,
});

/** An API key, without the text that is sent. */
export const ApiKey = Type.Object(
  {
    id: Id,
    name: Type.String(),
    userId: Type.String({ description: 'Whom it acts for: it never may more than this user' }),
    resellerId: Id,
    customerId: Type.Optional(Id),
    scopes: Type.Array(Type.String(), { description: 'Permissions' }),
    dailyQuota: Type.Optional(DailyQuota),
    monthlyQuota: Type.Optional(MonthlyQuota),
    ratePerSecond: Type.Optional(RatePerSecond),
    status: KeyStatus,
    expiresAt: Type.Optional(Instant),
    revokedAt: Type.Optional(Instant),
    createdAt: Instant,
  },
  { title: 'ApiKey' },
);
export type ApiKey = Static<typeof ApiKey>;

/** An API key with its secrets and what is used of its quotas. */
export const ApiKeyDetails = Type.Object({
  ...ApiKey.properties,
  secrets: Type.Array(KeySecret),
  day: QuotaUse,
  month: QuotaUse,
});
export type ApiKeyDetails = Static<typeof ApiKeyDetails>;

/** A new key, or a rotated one: the only time its text is shown. */
export const IssuedApiKey = Type.Object({
  ...ApiKey.properties,
  key: Type.String({
    description: 'Sent as `Authorization: Bearer …`. Shown this once: only a keyed hash of it is kept',
  }),
});
export type IssuedApiKey = Static<typeof IssuedApiKey>;
