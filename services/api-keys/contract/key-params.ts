import { Id, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { DailyQuota, MonthlyQuota, RatePerSecond } from './api-key.ts';

const name = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '\\S',
  description: 'What it is for, in your words',
});
const expiresAt = Type.String({ format: 'date-time', description: 'It stops working then. Absent: never' });

export const CreateApiKeyParams = Type.Object({
  name,
  scopes: Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: 500, uniqueItems: true }),
  dailyQuota: Type.Optional(DailyQuota),
  monthlyQuota: Type.Optional(MonthlyQuota),
  ratePerSecond: Type.Optional(RatePerSecond),
  expiresAt: Type.Optional(expiresAt),
  userId: Type.Optional(Type.String({ format: 'uuid', description: 'Whom it acts for; default: yourself' })),
  resellerId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Whose key it is: has to be the reseller of that user' }),
  ),
});
export type CreateApiKeyParams = Static<typeof CreateApiKeyParams>;

/** Limits to change; those left out stay. `null` takes a limit away, which only staff may. */
export const ChangeApiKeyParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  dailyQuota: Type.Optional(Type.Union([DailyQuota, Type.Null()])),
  monthlyQuota: Type.Optional(Type.Union([MonthlyQuota, Type.Null()])),
  ratePerSecond: Type.Optional(Type.Union([RatePerSecond, Type.Null()])),
  expiresAt: Type.Optional(Type.Union([expiresAt, Type.Null()])),
});
export type ChangeApiKeyParams = Static<typeof ChangeApiKeyParams>;

export const RotateApiKeyParams = Type.Object({
  id: Id,
  graceSeconds: Type.Integer({
    minimum: 0,
    maximum: 2_592_000,
    description: 'How long the text before goes on working: up to 30 days; 0 ends it at once',
  }),
});
export type RotateApiKeyParams = Static<typeof RotateApiKeyParams>;

export const ListApiKeysParams = listParams({
  filters: { userId: Id, resellerId: Id, customerId: Id },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt', 'name'],
  search: true,
});
