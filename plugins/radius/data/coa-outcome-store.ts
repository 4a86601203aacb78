import type { Transaction } from '@isp/sdk';
import type { CoaAnswer, CoaStep } from '../domain/coa-ladder.ts';
import type { DueRequest } from './coa-store.ts';

/** Notes what follows from an answer. False: something newer is wanted of the session, which is sent at once instead. */
export async function settleRequest(
  tx: Transaction,
  { id, version, kind }: DueRequest,
  answer: CoaAnswer,
  step: CoaStep,
): Promise<boolean> {
  const again = step.kind === 'again';
  const settled = await tx.query(
    `UPDATE coa_requests SET state = $3, kind = $4, error_cause = $5, answered_at = CASE WHEN $6 THEN now() END,
       attempts = attempts + CASE WHEN $7 THEN 1 ELSE 0 END, next_at = now() + $8 * interval '1 second'
     WHERE id = $1 AND version = $2 AND state = 'pending' RETURNING 1`,
    [
      id,
      version,
      again ? 'pending' : step.kind,
      again ? step.send : kind,
      answer.kind === 'nak' ? (answer.errorCause ?? null) : null,
      answer.kind !== 'silence',
      answer.kind !== 'ack',
      again ? step.afterSeconds : 0,
    ],
  );
  if (settled.length > 0) return true;
  await tx.query(`UPDATE coa_requests SET next_at = now() WHERE id = $1 AND state = 'pending'`, [id]);
  return false;
}

/** The NAS has no such session: it has ended as of its last packet; should one follow, it opens again. */
export async function endLostSession(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query(
    `UPDATE radacct SET acctstoptime = coalesce(acctupdatetime, acctstarttime), acctterminatecause = 'Lost-Service', reaped = true
     WHERE id = $1 AND acctstoptime IS NULL`,
    [sessionId],
  );
}

/**
 * Compares what was acknowledged with the accounting since: a change holds once the session was heard of again, a
 * Disconnect once it ended. A session that goes on after its Disconnect was acknowledged is told again.
 */
export async function verifyAcknowledged(tx: Transaction): Promise<void> {
  await tx.query(
    `UPDATE coa_requests c SET
       state = CASE WHEN c.kind = 'coa' OR a.acctstoptime IS NOT NULL THEN 'verified' ELSE 'pending' END,
       attempts = c.attempts + CASE WHEN c.kind = 'coa' OR a.acctstoptime IS NOT NULL THEN 0 ELSE 1 END, next_at = now()
     FROM radacct a
     WHERE c.state = 'acknowledged' AND a.id = c.session_id
       AND (a.acctstoptime IS NOT NULL OR a.acctupdatetime > c.answered_at + interval '2 seconds')
       AND NOT EXISTS (SELECT FROM coa_requests p WHERE p.session_id = c.session_id AND p.state = 'pending')`,
  );
}
