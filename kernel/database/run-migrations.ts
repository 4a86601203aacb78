import { inMigration, type MigrationStep } from '@isp/sdk/runtime';
import type { Client } from 'pg';
import { MigrationError, Umzug } from 'umzug';
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
  const waiting = new Set((await umzugOf(admin, plugin, steps).pending()).map(({ name }) => name));
  return loadSteps(steps.filter(({ name }) => waiting.has(name)));
}

/** Runs steps in their order up to the first that fails, each in a transaction in which it also notes itself. */
export async function runMigrations({ admin, owner, plugin, steps, guard }: StepsToRun): Promise<StepsRun> {
  const applied: string[] = [];
  const runnable = steps.map((step) => ({
    name: step.name,
    async up() {
      await runStep(owner, step, guard);
      if (isContract(step.migration)) await guard?.rebase();
      applied.push(step.name);
    },
  }));
  try {
    await umzugOf(admin, plugin, runnable).up();
    return { applied };
  } catch (error) {
    const step = steps.find(({ name }) => error instanceof MigrationError && error.migration.name === name);
    if (!step) throw error;
    return { applied, failed: { step, reason: describeFailure(error) } };
  }
}

function umzugOf(
  admin: Client,
  plugin: string,
  steps: readonly { name: string; up?: () => Promise<void> }[],
) {
  const kept = async () => undefined;
  return new Umzug({
    migrations: steps.map(({ name, up = kept }) => ({ name, up })),
    storage: {
      executed: async () => (await appliedSteps(admin, plugin)).map(({ name }) => name),
      // A step notes itself; written here, a crash between the two would run it twice.
      logMigration: kept,
      unlogMigration: kept,
    },
    logger: undefined,
  });
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
