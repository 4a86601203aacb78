import type { Origin, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { mayAct, rightsColumns, type UserRights } from './rights.ts';

/** A live session with its user. */
export interface SessionUser extends UserRights {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  readonly impersonatorId: string | null;
  readonly impersonatorEmail: string | null;
}

/** How long sessions live. */
export interface SessionLimits {
  readonly idleMinutes: number;
}

/** A session to be opened. */
export interface NewSession {
  readonly userId: string;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
  readonly origin: Origin | undefined;
  readonly actingFor?: Acting;
}

/** Who is behind a session as somebody else, and in which session of his own he began it. */
export interface Acting {
  readonly impersonatorId: string;
  readonly ownSessionId: string;
}

export async function openSession(tx: Transaction, session: NewSession): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO sessions (id, user_id, token_hash, expires_at, user_agent, address, impersonator_id,
       own_session_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      session.userId,
      session.tokenHash,
      session.expiresAt,
      session.origin?.userAgent ?? null,
      session.origin?.address ?? null,
      session.actingFor?.impersonatorId ?? null,
      session.actingFor?.ownSessionId ?? null,
    ],
  );
  return id;
}

/** True for a session `s` that has not ended; `$2` is its idle limit in minutes. */
export const isLive = `s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $2)`;

/** The live session of a token, or undefined. One query, since it runs once a second per active session. */
export async function findSession(
  tx: Transaction,
  tokenHash: Buffer,
  { idleMinutes }: SessionLimits,
): Promise<SessionUser | undefined> {
  const [session] = await tx.query<SessionUser>(
    `SELECT s.id AS "sessionId", s.expires_at AS "expiresAt", s.last_seen_at AS "lastSeenAt",
            s.impersonator_id AS "impersonatorId",
            (SELECT i.email FROM users i WHERE i.id = s.impersonator_id) AS "impersonatorEmail", ${rightsColumns}
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = $1 AND ${isLive} AND ${mayAct}`,
    [tokenHash, idleMinutes],
  );
  return session;
}

/** Those of the sessions that do not hold any more. */
export async function endedAmong(
  tx: Transaction,
  ids: readonly string[],
  { idleMinutes }: SessionLimits,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id) WHERE NOT EXISTS (
       SELECT FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = asked.id AND ${isLive} AND ${mayAct})`,
    [ids, idleMinutes],
  );
  return rows.map(({ id }) => id);
}

/** Notes that a session is used, and from where. */
export async function noteUse(
  tx: Transaction,
  sessionId: string,
  address: string | undefined,
): Promise<void> {
  await tx.query('UPDATE sessions SET last_seen_at = now(), address = coalesce($2, address) WHERE id = $1', [
    sessionId,
    address ?? null,
  ]);
}

export async function closeSession(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query('DELETE FROM sessions WHERE id = $1', [sessionId]);
}

/** Ends a user's sessions, and those in which he acts as somebody else. Answers how many. */
export async function endSessions(
  tx: Transaction,
  userId: string,
  { except }: { except?: string | undefined } = {},
): Promise<number> {
  const ended = await tx.query(
    `DELETE FROM sessions WHERE (user_id = $1 OR impersonator_id = $1) AND ($2::uuid IS NULL OR id <> $2) RETURNING 1`,
    [userId, except ?? null],
  );
  return ended.length;
}

/** Ends one session of a user, or one in which he acts as somebody else; answers false when there is none. */
export async function closeUserSession(tx: Transaction, userId: string, sessionId: string): Promise<boolean> {
  const closed = await tx.query(
    'DELETE FROM sessions WHERE id = $2 AND (user_id = $1 OR impersonator_id = $1) RETURNING 1',
    [userId, sessionId],
  );
  return closed.length > 0;
}
