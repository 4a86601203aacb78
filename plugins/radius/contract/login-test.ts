import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { AuthResult } from './auth-log.ts';
import { NasVendor } from './nas.ts';
import { SessionState } from './session.ts';
import { SubscriberState } from './subscriber.ts';

/** A login to try without a packet. */
export const TestLoginParams = Type.Object({
  login: Type.String({ minLength: 1, maxLength: 253 }),
  password: Type.Optional(
    Type.String({ maxLength: 128, description: 'Left out: as if it were the right one' }),
  ),
  device: Type.Optional(
    Type.String({
      maxLength: 253,
      description: 'Calling-Station-Id; left out: as if it were one the login is bound to',
    }),
  ),
  nas: Type.Optional(
    Type.String({ maxLength: 100, description: 'Name or address of the NAS; default: the one it used last' }),
  ),
});
export type TestLoginParams = Static<typeof TestLoginParams>;

/** What a login would be answered, and what there is to know about it. */
export const LoginTest = Type.Object({
  login: Type.String(),
  result: AuthResult,
  reason: Type.String(),
  passwordChecked: Type.Boolean(),
  nas: Type.Optional(
    Type.Object({
      name: Type.String(),
      address: Type.String(),
      vendor: NasVendor,
      accessType: Type.Optional(Type.String()),
    }),
  ),
  service: Type.Optional(Type.Object({ id: Id, customerId: Id, state: SubscriberState })),
  /** The groups whose rows fitted, in their order. */
  groups: Type.Array(Type.String()),
  /** What the answer would carry, beside the `Class` each login has of its own. */
  attributes: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  openSessions: Type.Array(
    Type.Object({
      id: Id,
      state: SessionState,
      startedAt: Type.Optional(Instant),
      framedIp: Type.Optional(Type.String()),
    }),
  ),
  /** Real tries, the last one first. */
  recentTries: Type.Array(Type.Object({ at: Instant, result: AuthResult, reason: Type.String() })),
  /** What may be behind a surprise, in plain words. */
  hints: Type.Array(Type.String()),
});
export type LoginTest = Static<typeof LoginTest>;
