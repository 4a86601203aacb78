import { setTimeout as pause } from 'node:timers/promises';
import { migrationErrors } from './migration-errors.ts';

/** Statements of the serving generation queue behind a migration that waits for a lock; not for longer than this. */
export const lockTimeoutMs = 1_000;
const tries = 5;
const pauseMs = 500;

/** Runs a step again that did not get its lock in time; what it had done was rolled back. */
export async function withLockRetries<T>(step: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      if (attempt === tries) throw migrationErrors.LOCK_NOT_FREE({ step, tries }, { cause: error });
    }
    await pause(pauseMs);
  }
}

/** PostgreSQL's `lock_not_available`. */
function isLockTimeout(error: unknown): boolean {
  return (error as { code?: string }).code === '55P03';
}
