import type { Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { User } from '../contract/index.ts';

/** A session with its user and the permissions of his roles. */
export interface SessionUser extends Omit<User, 'createdAt'> {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly permissions: string[];
}

export async function openSession(
  tx: Transaction,
  session: { userId: string; tokenHash: Buffer; expiresAt: Date },
): Promise<string> {
  const id = newId();
  await tx.query('INSERT INTO sessions (id, user_id, token_hash, expires_at) VALUES ($1, $2, $3, $4)', [
    id,
    session.userId,
    session.tokenHash,
    session.expiresAt,
  ]);
  return id;
}

/** The live session of a token, or undefined. One query, since it runs once a second per active session. */
export async function findSession(tx: Transaction, tokenHash: Buffer): Promise<SessionUser | undefined> {
  const [session] = await tx.query<SessionUser>(
    `SELECT s.id AS "sessionId", s.expires_at AS "expiresAt", u.id, u.email, u.name, u.kind, u.roles,
            coalesce((SELECT array_agg(DISTINCT p) FROM roles r, unnest(r.permissions) p WHERE r.name = ANY (u.roles)), '{}')
              AS permissions
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = $1 AND s.expires_at > now()`,
    [tokenHash],
  );
  return session;
}

export async function closeSession(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query('DELETE FROM sessions WHERE id = $1', [sessionId]);
}
