import type { Transaction } from '@isp/sdk';
import { isLive, type SessionLimits } from './session-store.ts';

/** One row of a list of sessions. */
export interface SessionRow {
  readonly id: string;
  readonly userId: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly impersonatorId: string | null;
  readonly impersonatorEmail: string | null;
}

/** A user's live sessions, the one used last first. */
export function listSessions(
  tx: Transaction,
  userId: string,
  { idleMinutes }: SessionLimits,
): Promise<SessionRow[]> {
  return tx.query<SessionRow>(
    `SELECT s.id, s.user_id AS "userId", s.user_agent AS "userAgent", s.address, s.created_at AS "createdAt",
            s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.impersonator_id AS "impersonatorId",
            (SELECT i.email FROM users i WHERE i.id = s.impersonator_id) AS "impersonatorEmail"
     FROM sessions s WHERE s.user_id = $1 AND ${isLive} ORDER BY s.last_seen_at DESC, s.id`,
    [userId, idleMinutes],
  );
}
