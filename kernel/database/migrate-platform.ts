import { runMigrations as migrateJobEngine } from 'graphile-worker';
import { Client } from 'pg';
import { StartError } from '../start-error.ts';
import { migratePlugin } from './migrate-plugin.ts';
import { takeMigrationLock } from './migration-lock.ts';
import { migrationLogSchema } from './migration-log.ts';
import type { MigrationOutcome, MigrationRequest } from './migration-request.ts';
import { pendingSteps, runMigrations } from './run-migrations.ts';
import { kernelSteps } from './schema/steps.ts';

/** Migrates the kernel's schema, the job engine and the plugins, under one advisory lock. */
export async function migratePlatform(
  request: MigrationRequest,
  onProgress: (text: string) => void,
): Promise<MigrationOutcome[]> {
  const { databaseUrl: url, databaseSecret: secret } = request;
  const admin = new Client({ connectionString: url, application_name: 'isp:migrate' });
  await admin.connect();
  try {
    await takeMigrationLock(admin);
    await migrateKernel(admin, url);
    const outcomes: MigrationOutcome[] = [];
    for (const plugin of request.plugins) {
      onProgress(`Preparing the database of ${plugin.id}`);
      outcomes.push(await migratePlugin({ admin, url, secret }, plugin));
    }
    return outcomes;
  } finally {
    await admin.end();
  }
}

async function migrateKernel(admin: Client, databaseUrl: string): Promise<void> {
  await admin.query(migrationLogSchema);
  await migrateJobEngine({ connectionString: databaseUrl });
  const down = async () => undefined;
  const all = kernelSteps.map(({ name, up }) => ({
    name,
    load: async () => ({ up: (db: { run(sql: string): Promise<void> }) => db.run(up), down }),
  }));
  const steps = await pendingSteps(admin, 'kernel', all);
  const { failed } = await runMigrations({ admin, owner: admin, plugin: 'kernel', steps });
  if (failed)
    throw new StartError('MIGRATION_FAILED', `the kernel's ${failed.step.name} failed: ${failed.reason}`);
}
