import { inMigration, type MigrationStep } from '@isp/sdk/runtime';
import type { Client } from 'pg';
import type { ExpandGuard } from './expand-guard.ts';
import { loadSteps } from './load-steps.ts';
import { lockTimeoutMs, withLockRetries } from './lock-retries.ts';
import { appliedSteps } from './migration-log.ts';
import { isContract, type LoadedStep } from './plan-steps.ts';

/** How far some steps came. */
export interface StepsRun {
  readonly applied: readonly string[];
  readonly failed?: { readonly step: LoadedStep; readonly reason: string };
}

export interface StepsToRun {
  readonly admin: Client;
  readonly owner: Client;
  readonly plugin: string;
  readonly steps: readonly LoadedStep[];
  readonly guard?: ExpandGuard;
}

/** The steps of a plugin that the database has not seen, in their order. */
export async function pendingSteps(
  admin: Client,
  plugin: string,
  steps: readonly MigrationStep[],
): Promise<LoadedStep[]> {
  const applied = new Set((await appliedSteps(admin, plugin)).map(({ name }) => name));
  return loadSteps(steps.filter(({ name }) => !applied.has(name)));
}

/** Runs steps in their order up to the first that fails, each in a transaction in which it also notes itself. */
export async function runMigrations({ admin, owner, plugin, steps, guard }: StepsToRun): Promise<StepsRun> {
  const applied: string[] = [];
  // Umzug brings a command line along: it is read only where there is something to run.
  if (steps.length === 0) return { applied };
  const { MigrationError, Umzug } = await import('umzug');
  const runnable = steps.map((step) => ({
    name: step.name,
    async up() {
      await runStep(owner, step, guard);
      if (isContract(step.migration)) await guard?.rebase();
      applied.push(step.name);
    },
  }));
  try {
    await new Umzug({ migrations: runnable, storage: notedBySteps(admin, plugin), logger: undefined }).up();
    return { applied };
  } catch (error) {
    const step = steps.find(({ name }) => error instanceof MigrationError && error.migration.name === name);
    if (!step) throw error;
    return { applied, failed: { step, reason: describeFailure(error) } };
  }
}

/** A step notes itself; written here, a crash between the two would run it twice. */
function notedBySteps(admin: Client, plugin: string) {
  const kept = async () => undefined;
  return {
    executed: async () => (await appliedSteps(admin, plugin)).map(({ name }) => name),
    logMigration: kept,
    unlogMigration: kept,
  };
}

function runStep(owner: Client, { name, migration }: LoadedStep, guard?: ExpandGuard): Promise<void> {
  return withLockRetries(name, () =>
    inMigration(
      owner,
      async (db) => {
        await migration.up(db);
        if (!isContract(migration)) await guard?.check(name, db);
        await db.run(`SELECT kernel.note_migration('${name}')`);
      },
      { lockTimeoutMs },
    ),
  );
}

/** What PostgreSQL or the step said, without the wrapping. */
export function describeFailure(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
