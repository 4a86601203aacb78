import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ImpersonatorSchema } from './login.ts';

/** One login, on one device. */
export const Session = Type.Object(
  {
    id: Id,
    device: Type.String({ description: 'As its user agent says: `Firefox on Windows`' }),
    address: Type.Optional(Type.String({ description: 'Where it was last seen' })),
    createdAt: Instant,
    lastSeenAt: Instant,
    expiresAt: Instant,
    current: Type.Boolean({ description: 'The session of this very request' }),
    impersonator: Type.Optional(ImpersonatorSchema),
  },
  { title: 'Session' },
);
export type Session = Static<typeof Session>;

export const SessionList = Type.Object({ data: Type.Array(Session) });
export const EndedSessions = Type.Object({ ended: Type.Integer() });
export const UserSession = Type.Object({ id: Id, sessionId: Id });

export const ResolveParams = Type.Object({
  token: Type.String({ maxLength: 500 }),
  address: Type.Optional(Type.String({ maxLength: 64 })),
  /** False: look only, it does not count as use. */
  used: Type.Optional(Type.Boolean()),
});
export const ResolvedSession = Type.Object({ principal: Type.String(), expiresAt: Instant });

/** Ids of sessions, and those of them that have ended. */
export const SessionIds = Type.Object({
  ids: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 1_000 }),
});

export const IssueParams = Type.Object({
  userId: Id,
  permissions: Type.Array(Type.String({ maxLength: 120 }), { maxItems: 1_000 }),
  apiKeyId: Type.String({ minLength: 1, maxLength: 64 }),
  address: Type.Optional(
    Type.String({ maxLength: 64, description: 'Where the call with the key comes from' }),
  ),
});
export const IssuedPrincipal = Type.Object({ principal: Type.String(), expiresAt: Instant });

/** Networks staff may log in from; none: from everywhere. */
export const StaffAddresses = Type.Object({
  networks: Type.Array(Type.String({ maxLength: 50, description: 'Address or CIDR: 192.0.2.0/24' }), {
    maxItems: 200,
    uniqueItems: true,
  }),
});
export type StaffAddresses = Static<typeof StaffAddresses>;

/** The list, with where one is oneself: an address to keep on it. */
export const KeptStaffAddresses = Type.Object({
  ...StaffAddresses.properties,
  yourAddress: Type.Optional(
    Type.String({ description: 'Where this call comes from, as the platform sees it' }),
  ),
});
export type KeptStaffAddresses = Static<typeof KeptStaffAddresses>;
