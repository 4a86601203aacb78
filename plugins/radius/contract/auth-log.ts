import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** `garden`: accepted into the walled garden of suspended subscribers. */
export const AuthResult = Type.Union([
  Type.Literal('accept'),
  Type.Literal('reject'),
  Type.Literal('garden'),
]);
export type AuthResult = Static<typeof AuthResult>;

/** One answered login. Holds no password. */
export const AuthLogEntry = Type.Object(
  {
    id: Id,
    at: Instant,
    login: Type.String(),
    nasId: Type.Optional(Id),
    result: AuthResult,
    reason: Type.String({ description: 'In plain words' }),
    advice: Type.Optional(Type.String({ description: 'What to do about it' })),
    reply: Type.String({ description: 'The RADIUS packet that was answered' }),
  },
  { title: 'AuthLogEntry' },
);
export type AuthLogEntry = Static<typeof AuthLogEntry>;

export const ListAuthLogParams = listParams({
  filters: { login: Type.String({ maxLength: 253 }), result: AuthResult, nasId: Id },
  ranges: { at: Type.String({ format: 'date-time' }) },
  sorts: ['at'],
});
