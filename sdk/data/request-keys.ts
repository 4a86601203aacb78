import { escapeLiteral } from 'pg';
import type { PluginDatabase } from '../runtime/ports.ts';

/** A key, and the run that works under it. */
export interface RequestKey {
  readonly caller: string;
  readonly key: string;
  readonly run: string;
}

/** What there is of a key: it is ours now, or somebody else has it. */
export interface ClaimedKey {
  readonly state: 'yours' | 'running' | 'committed' | 'answered' | 'other';
  /** Sealed; of what is committed or answered. */
  readonly kept: Buffer | null;
}

/** Takes the key for a run, or answers what became of it. One round trip. */
export async function claimKey(
  database: PluginDatabase,
  { caller, key, run }: RequestKey,
  { body, leaseMs }: { readonly body: Buffer; readonly leaseMs: number },
): Promise<ClaimedKey> {
  const sql = 'SELECT state, kept FROM kernel.claim_key($1, $2, $3, $4, $5)';
  const [row] = await database.statement<ClaimedKey>(sql, [caller, key, body, run, leaseMs]);
  return row as ClaimedKey;
}

/** The statement that goes with the BEGIN of a run's transaction: it fails when the run has lost the key. */
export function holdKeySql({ caller, key, run }: RequestKey): string {
  return `SELECT kernel.hold_key(${escapeLiteral(caller)}, ${escapeLiteral(key)}, ${escapeLiteral(run)});`;
}

/** The statement that goes with the COMMIT of a run's transaction. */
export function keepKeySql({ caller, key, run }: RequestKey, answer: Buffer | undefined): string {
  const kept = answer ? `'\\x${answer.toString('hex')}'` : 'NULL';
  return `SELECT kernel.keep_key(${escapeLiteral(caller)}, ${escapeLiteral(key)}, ${escapeLiteral(run)}, ${kept});`;
}

/** Notes the answer of a run; without one, that it is the one its transaction has kept. False when there is none. */
export async function answerKey(
  database: PluginDatabase,
  { caller, key, run }: RequestKey,
  answer?: Buffer,
): Promise<boolean> {
  const sql = 'SELECT kernel.answer_key($1, $2, $3, $4) AS noted';
  const [row] = await database.statement<{ noted: boolean }>(sql, [caller, key, run, answer ?? null]);
  return row?.noted === true;
}

/** Frees the key of a run that failed, or notes the failure when something of it was committed. */
export async function failKey(
  database: PluginDatabase,
  { caller, key, run }: RequestKey,
  failure: Buffer,
): Promise<void> {
  await database.statement('SELECT kernel.fail_key($1, $2, $3, $4)', [caller, key, run, failure]);
}
