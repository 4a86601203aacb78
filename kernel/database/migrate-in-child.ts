import { fork } from 'node:child_process';
import { StartError } from '../start-error.ts';
import type { MigrationOutcome, MigrationRequest } from './migrate-platform.ts';

interface Report {
  readonly progress?: string;
  readonly outcomes?: MigrationOutcome[];
  readonly problem?: string;
}

/** Runs the migrations in a process of their own and answers what became of each plugin. */
export async function migrateInChild(
  request: MigrationRequest,
  onProgress: (text: string) => void,
): Promise<MigrationOutcome[]> {
  const child = fork(new URL('./migrate-main.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(request);
  return new Promise((resolve, reject) => {
    child.on('message', ({ progress, outcomes, problem }: Report) => {
      if (progress) onProgress(progress);
      if (outcomes) resolve(outcomes);
      if (problem) reject(migrationFailed(problem));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(migrationFailed(`the migration process ended with code ${code}`)));
  });
}

function migrationFailed(problem: string): StartError {
  return new StartError(
    'MIGRATION_FAILED',
    `The database could not be migrated: ${problem}. Nothing was started.`,
  );
}
