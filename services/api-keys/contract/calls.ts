import { CivilDate, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const ResolveKeyParams = Type.Object({
  key: Type.String({ maxLength: 100, writeOnly: true }),
  address: Type.Optional(Type.String({ maxLength: 64, description: 'Where the call comes from' })),
});

/** A key that is good at the moment. */
export const ResolvedKey = Type.Object({
  keyId: Id,
  secretId: Id,
  principal: Type.String({ description: 'Signed' }),
});
export type ResolvedKey = Static<typeof ResolvedKey>;

export const AdmitParams = Type.Object({
  keyId: Id,
  secretId: Id,
  route: Type.String({ maxLength: 300 }),
});
export type AdmitParams = Static<typeof AdmitParams>;

/** A limit at the moment after a call was counted or refused. */
export const LimitState = Type.Object({
  window: Type.Union([Type.Literal('second'), Type.Literal('day'), Type.Literal('month')]),
  quota: Type.Integer(),
  used: Type.Integer(),
  windowSeconds: Type.Integer(),
  resetsAt: Instant,
});
export type LimitState = Static<typeof LimitState>;

/** What became of a call at the door. */
export const Admission = Type.Object({
  outcome: Type.Union([Type.Literal('admitted'), Type.Literal('refused'), Type.Literal('ended')]),
  /** The database's, which decides for all gateways. */
  now: Instant,
  day: CivilDate,
  /** Those the key has. */
  limits: Type.Array(LimitState),
});
export type Admission = Static<typeof Admission>;

/** Calls of one key, day and route that were answered with one status, or refused at the door. */
export const AnsweredCalls = Type.Object({
  keyId: Id,
  day: CivilDate,
  route: Type.String({ maxLength: 300 }),
  status: Type.Integer({ minimum: 100, maximum: 599 }),
  calls: Type.Integer({ minimum: 0 }),
  refused: Type.Integer({ minimum: 0 }),
});
export type AnsweredCalls = Static<typeof AnsweredCalls>;

export const RecordParams = Type.Object({
  batchId: Id,
  rows: Type.Array(AnsweredCalls, { maxItems: 10_000 }),
});
export type RecordParams = Static<typeof RecordParams>;
