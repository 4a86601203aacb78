import type { MigrationDatabase, MigrationPhase } from '@isp/sdk/data';
import { inMigration, migrationFiles } from '@isp/sdk/runtime';
import { Client } from 'pg';
import type { LoadedStep } from './plan-steps.ts';
import type { PlatformDatabase } from './platform-database.ts';
import { type PluginRole, pluginRole, urlFor } from './plugin-role.ts';
import { describeFailure, pendingSteps } from './run-migrations.ts';

export interface RecordRequest extends PlatformDatabase {
  readonly plugin: { readonly id: string; readonly directory: string };
}

/** A step that has not run. */
export interface PendingStep {
  readonly name: string;
  readonly phase: MigrationPhase;
  /** Its statements in their order, as far as they were reached. */
  readonly sql: string[];
  /** Why it stopped there. */
  readonly problem?: string;
}

/** Locks are held until the roll back, so a trial run waits for none and is short. */
const limits = { lockTimeoutMs: 200, statementTimeoutMs: 2_000, rollBack: true };

/** Runs the pending steps of a plugin in one transaction that is rolled back, and writes down their statements. */
export async function recordPendingSteps(request: RecordRequest): Promise<PendingStep[]> {
  const { databaseUrl, databaseSecret, plugin } = request;
  const admin = new Client({ connectionString: databaseUrl, application_name: 'isp:migrate' });
  await admin.connect();
  try {
    const steps = await pendingSteps(admin, plugin.id, await migrationFiles(plugin.directory));
    if (steps.length === 0) return [];
    return await recordAs(databaseUrl, pluginRole(plugin.id, databaseSecret), steps);
  } finally {
    await admin.end();
  }
}

async function recordAs(
  databaseUrl: string,
  { owner: user, ownerPassword }: PluginRole,
  steps: readonly LoadedStep[],
): Promise<PendingStep[]> {
  const owner = new Client({ connectionString: urlFor(databaseUrl, user, ownerPassword) });
  await owner.connect();
  const recorded: PendingStep[] = [];
  try {
    await inMigration(owner, (db) => runEach(db, steps, recorded), limits);
  } catch (error) {
    const at = recorded.pop();
    if (!at) throw error;
    recorded.push({ ...at, problem: describeFailure(error) });
  } finally {
    await owner.end();
  }
  const behind = steps.slice(recorded.length).map((step) => toPending(step, 'a step before it stops'));
  return [...recorded, ...behind];
}

async function runEach(
  db: MigrationDatabase,
  steps: readonly LoadedStep[],
  recorded: PendingStep[],
): Promise<void> {
  for (const step of steps) {
    const pending = toPending(step);
    recorded.push(pending);
    await step.migration.up({
      run(sql) {
        pending.sql.push(sql);
        return db.run(sql);
      },
      query(sql) {
        pending.sql.push(sql);
        return db.query(sql);
      },
    });
  }
}

function toPending({ name, migration }: LoadedStep, problem?: string): PendingStep {
  return { name, phase: migration.phase ?? 'expand', sql: [], ...(problem ? { problem } : {}) };
}
