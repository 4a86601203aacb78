import { randomBytes } from 'node:crypto';
import { migrationFiles } from '@isp/sdk/runtime';
import { runMigrations as migrateJobEngine } from 'graphile-worker';
import { Client } from 'pg';
import { ensurePluginSchema } from './ensure-plugin-schema.ts';
import { pluginRole, urlFor } from './plugin-role.ts';
import { runMigrations } from './run-migrations.ts';
import { kernelSteps } from './schema/steps.ts';

/** What is to be migrated: the kernel always, then these plugins in this order. */
export interface MigrationRequest {
  readonly databaseUrl: string;
  readonly plugins: readonly { readonly id: string; readonly directory: string }[];
}

export interface MigrationOutcome {
  readonly plugin: string;
  readonly applied: readonly string[];
  /** Why it stopped; the steps before it stay. */
  readonly problem?: string;
}

/** Ten starters at once run it once: the rest wait for the lock and find nothing to do. */
const lockKey = 7_317_201_405;

/** Migrates the kernel's schema, the job engine and the plugins, under one advisory lock. */
export async function migratePlatform(
  request: MigrationRequest,
  onProgress: (text: string) => void,
): Promise<MigrationOutcome[]> {
  const admin = new Client({ connectionString: request.databaseUrl, application_name: 'isp:migrate' });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await migrateKernel(admin, request.databaseUrl);
    const secret = await installationSecret(admin);
    const outcomes: MigrationOutcome[] = [];
    for (const plugin of request.plugins) {
      onProgress(`Preparing the database of ${plugin.id}`);
      outcomes.push(await migratePlugin(admin, request.databaseUrl, secret, plugin));
    }
    return outcomes;
  } finally {
    await admin.end();
  }
}

async function migrateKernel(admin: Client, databaseUrl: string): Promise<void> {
  await admin.query(`
    CREATE SCHEMA IF NOT EXISTS kernel;
    CREATE TABLE IF NOT EXISTS kernel.migrations (
      plugin text NOT NULL, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (plugin, name)
    )`);
  await migrateJobEngine({ connectionString: databaseUrl });
  const down = async () => undefined;
  const steps = kernelSteps.map(({ name, up }) => ({
    name,
    load: async () => ({ up: (db: { run(sql: string): Promise<void> }) => db.run(up), down }),
  }));
  await runMigrations({ admin, owner: admin }, 'kernel', steps);
}

async function installationSecret(admin: Client): Promise<string> {
  const made = randomBytes(32).toString('base64');
  await admin.query(
    `INSERT INTO kernel.settings VALUES ('secret', to_jsonb($1::text)) ON CONFLICT DO NOTHING`,
    [made],
  );
  const { rows } = await admin.query(`SELECT value FROM kernel.settings WHERE name = 'secret'`);
  return rows[0].value as string;
}

async function migratePlugin(
  admin: Client,
  databaseUrl: string,
  secret: string,
  plugin: { id: string; directory: string },
): Promise<MigrationOutcome> {
  const role = pluginRole(plugin.id, secret);
  const owner = new Client({ connectionString: urlFor(databaseUrl, role.owner, role.ownerPassword) });
  try {
    await ensurePluginSchema(admin, role);
    await owner.connect();
    const steps = await migrationFiles(plugin.directory);
    return { plugin: plugin.id, applied: await runMigrations({ admin, owner }, plugin.id, steps) };
  } catch (error) {
    return { plugin: plugin.id, applied: [], problem: describe(error) };
  } finally {
    await owner.end().catch(() => undefined);
  }
}

function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
