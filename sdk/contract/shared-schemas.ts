import { type Static, Type } from 'typebox';

/** A UUIDv7 string. */
export const Id = Type.String({ format: 'uuid', description: 'UUIDv7' });
/** RFC 3339 instant in UTC. */
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339, UTC' });
/** Civil date, `YYYY-MM-DD`. */
export const CivilDate = Type.String({ format: 'date' });
/** ISO 4217 code. */
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' });

/** An amount in minor units (cents) with its currency. */
export const Money = Type.Object({
  amountMinor: Type.Integer({ minimum: -9007199254740991, maximum: 9007199254740991 }),
  currency: Currency,
});
export type Money = Static<typeof Money>;

/** What an action with `rawBody` is given: the body's text as it came, and the headers it names, in lower case. */
export const RawRequest = Type.Object({
  body: Type.String(),
  headers: Type.Record(Type.String(), Type.String()),
});
export type RawRequest = Static<typeof RawRequest>;

/** Parameters of an action on one thing. */
export const ById = Type.Object({ id: Id });
export type ById = Static<typeof ById>;
