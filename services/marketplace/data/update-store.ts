import type { Transaction } from '@isp/sdk';
import type { UpdateOfPlugin } from '../contract/index.ts';

/** An update with when it was last tried by itself. */
export interface StoredUpdate extends UpdateOfPlugin {
  readonly triedAt?: Date;
}

interface Row extends Omit<UpdateOfPlugin, 'availableAt' | 'problem'> {
  readonly availableAt: Date | null;
  readonly problem: string | null;
  readonly triedAt: Date | null;
}

/** What installed plugins can be updated to, as the last check found. */
export async function listUpdates(tx: Transaction): Promise<StoredUpdate[]> {
  const rows = await tx.query<Row>(
    `SELECT plugin, installed_version AS "installedVersion", version, state, available_at AS "availableAt", asks,
            problem, tried_at AS "triedAt"
     FROM updates ORDER BY plugin`,
  );
  return rows.map(({ availableAt, problem, triedAt, ...row }) => ({
    ...row,
    ...(availableAt ? { availableAt: availableAt.toISOString() } : {}),
    ...(problem ? { problem } : {}),
    ...(triedAt ? { triedAt } : {}),
  }));
}

/** Puts the updates a check found in place of the former ones. */
export async function replaceUpdates(tx: Transaction, updates: readonly StoredUpdate[]): Promise<void> {
  await tx.query('DELETE FROM updates');
  await tx.query(
    `INSERT INTO updates (plugin, installed_version, version, state, available_at, asks, problem, tried_at)
     SELECT plugin, "installedVersion", version, state, "availableAt", asks, problem, "triedAt"
     FROM jsonb_to_recordset($1::jsonb) AS rows (plugin text, "installedVersion" text, version text, state text,
       "availableAt" timestamptz, asks jsonb, problem text, "triedAt" timestamptz)`,
    [JSON.stringify(updates)],
  );
}

/** Notes that an update did not install itself; it is tried again later. */
export async function noteProblem(tx: Transaction, plugin: string, problem: string): Promise<void> {
  await tx.query('UPDATE updates SET problem = $2, tried_at = now() WHERE plugin = $1', [plugin, problem]);
}
