import type { MigrationPhase } from '@isp/sdk/data';
import { inMigration, migrationFiles, type SchemaRoles } from '@isp/sdk/runtime';
import { Client } from 'pg';
import { expandGuard } from './expand-guard.ts';
import { loadSteps } from './load-steps.ts';
import { lockTimeoutMs, withLockRetries } from './lock-retries.ts';
import { takeMigrationLock } from './migration-lock.ts';
import { appliedSteps } from './migration-log.ts';
import type { LoadedStep } from './plan-steps.ts';
import type { PlatformDatabase } from './platform-database.ts';
import { pluginRole, urlFor } from './plugin-role.ts';
import { describeFailure } from './run-migrations.ts';

/** Steps to take back; the folder is that of the version that brought them. */
export interface TakeBackRequest extends PlatformDatabase {
  readonly plugin: { readonly id: string; readonly directory: string };
  /** Their names. What is not in the folder, or did not run, is passed over. */
  readonly steps: readonly string[];
  /** Only steps of this phase. */
  readonly phase?: MigrationPhase;
  /** A generation runs that knows the schema as it is: what would take something away from it is refused. */
  readonly overlaps?: boolean;
}

export interface TakeBackOutcome {
  readonly takenBack: readonly string[];
  /** Why it stopped; the steps before stay taken back. */
  readonly problem?: string;
}

/** Runs the way back of steps, the last first, each in a transaction in which it also forgets itself. */
export async function takeBackSteps(request: TakeBackRequest): Promise<TakeBackOutcome> {
  const admin = new Client({ connectionString: request.databaseUrl, application_name: 'isp:migrate' });
  await admin.connect();
  try {
    await takeMigrationLock(admin);
    const { plugin, phase } = request;
    const ran = new Set((await appliedSteps(admin, plugin.id)).map(({ name }) => name));
    const wanted = await loadWanted(
      plugin.directory,
      request.steps.filter((name) => ran.has(name)),
    );
    const steps = wanted.filter(({ migration }) => !phase || (migration.phase ?? 'expand') === phase);
    if (steps.length === 0) return { takenBack: [] };
    return await takeBackAs(request, pluginRole(plugin.id, request.databaseSecret), steps.toReversed());
  } finally {
    await admin.end();
  }
}

/** A step of a version and whether it can be taken back. */
export interface WayBack {
  readonly name: string;
  readonly phase: MigrationPhase;
  /** Why it cannot. */
  readonly irreversible?: string;
}

/** Looks into steps without running them. */
export async function wayBackOf({
  plugin,
  steps,
}: Omit<TakeBackRequest, keyof PlatformDatabase>): Promise<WayBack[]> {
  return (await loadWanted(plugin.directory, steps)).map(({ name, migration }) => ({
    name,
    phase: migration.phase ?? 'expand',
    ...(migration.irreversible === undefined ? {} : { irreversible: migration.irreversible }),
  }));
}

async function loadWanted(directory: string, names: readonly string[]): Promise<LoadedStep[]> {
  const files = await migrationFiles(directory);
  return loadSteps(files.filter(({ name }) => names.includes(name)));
}

async function takeBackAs(
  { databaseUrl, overlaps }: TakeBackRequest,
  role: SchemaRoles & { ownerPassword: string },
  steps: readonly LoadedStep[],
): Promise<TakeBackOutcome> {
  const owner = new Client({ connectionString: urlFor(databaseUrl, role.owner, role.ownerPassword) });
  await owner.connect();
  const takenBack: string[] = [];
  try {
    const query = async <Row>(sql: string) => (await owner.query(sql)).rows as Row[];
    const guard = overlaps ? await expandGuard({ query }, role) : undefined;
    for (const { name, migration } of steps) {
      const { down, irreversible } = migration;
      if (!down) return { takenBack, problem: `${name} cannot be taken back: ${irreversible}` };
      const work = () =>
        inMigration(
          owner,
          async (db) => {
            await down.call(migration, db);
            await guard?.check(`the way back of ${name}`, db);
            await db.run(`SELECT kernel.forget_migration('${name}')`);
          },
          { lockTimeoutMs },
        );
      await withLockRetries(name, work);
      takenBack.push(name);
    }
    return { takenBack };
  } catch (error) {
    return { takenBack, problem: describeFailure(error) };
  } finally {
    await owner.end().catch(() => undefined);
  }
}
