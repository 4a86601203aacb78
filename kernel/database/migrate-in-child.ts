import { fork } from 'node:child_process';
import { StartError } from '../start-error.ts';
import type { MigrationOutcome, MigrationRequest } from './migration-request.ts';
import type { PlatformDatabase } from './platform-database.ts';
import type { PendingStep, RecordRequest } from './record-pending-steps.ts';
import type { TakeBackRequest } from './take-back-steps.ts';

/** What the child is asked for. */
export type MigrationWork =
  | { readonly migrate: MigrationRequest }
  | { readonly record: RecordRequest }
  | { readonly takeBack: TakeBackRequest }
  | { readonly wayBack: Omit<TakeBackRequest, keyof PlatformDatabase> };

interface Report {
  readonly progress?: string;
  readonly result?: unknown;
  readonly problem?: string;
}

/** Runs the migrations in a process of their own and answers what became of each plugin. */
export function migrateInChild(
  request: MigrationRequest,
  onProgress: (text: string) => void,
): Promise<MigrationOutcome[]> {
  return inChild({ migrate: request }, onProgress, (problem) => {
    const text = `The database could not be migrated: ${problem}. Nothing was started.`;
    return new StartError('MIGRATION_FAILED', text);
  });
}

/** The SQL of the steps that have not run, recorded in a process of its own; the database stays as it is. */
export function recordInChild(request: RecordRequest): Promise<PendingStep[]> {
  return inChild(
    { record: request },
    () => undefined,
    (problem) => {
      return new StartError('MIGRATIONS_NOT_READ', `The pending migrations could not be read: ${problem}.`);
    },
  );
}

/** One piece of work that imports plugin code, in a process of its own. */
export async function inChild<T>(
  work: MigrationWork,
  onProgress: (text: string) => void,
  failed: (problem: string) => StartError,
): Promise<T> {
  const child = fork(new URL('./migrate-main.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(work);
  return new Promise((resolve, reject) => {
    child.on('message', ({ progress, result, problem }: Report) => {
      if (progress) onProgress(progress);
      if (result) resolve(result as T);
      if (problem) reject(failed(problem));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(failed(`the migration process ended with code ${code}`)));
  });
}
