import type { Transaction } from '@isp/sdk';

/** A record that waits for its price. */
export interface WaitingCall {
  readonly id: string;
  readonly fileId: string;
  readonly raw: Readonly<Record<string, string>>;
}

/** The oldest of those that wait; new ones, of which no time is known yet, in the order of their files. */
export function waitingCalls(tx: Transaction, most: number): Promise<WaitingCall[]> {
  return tx.query<WaitingCall>(
    `SELECT id, file_id AS "fileId", raw FROM calls WHERE status = 'waiting'
     ORDER BY started_at NULLS FIRST, file_id, row LIMIT ${most}`,
  );
}

/** Of these, the ones that wait still, locked: another run may have been faster. */
export async function lockWaiting(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM calls WHERE id = ANY ($1::uuid[]) AND status = 'waiting' ORDER BY id FOR UPDATE`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** References among these that a rated call has already. */
export async function ratedReferences(tx: Transaction, references: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ callRef: string }>(
    `SELECT call_ref AS "callRef" FROM calls WHERE status = 'rated' AND call_ref = ANY ($1::text[])`,
    [references],
  );
  return new Set(rows.map(({ callRef }) => callRef));
}
