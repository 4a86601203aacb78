import type { Migration, MigrationDatabase } from '@isp/sdk/data';
import type { Client } from 'pg';
import { Umzug } from 'umzug';

/** One step: its file's name without ending, and how to get it. */
export interface MigrationStep {
  readonly name: string;
  load(): Promise<Migration>;
}

/** Brings one schema up to date, each step in its own transaction. Answers the names of the steps it ran. */
export async function runMigrations(
  clients: { admin: Client; owner: Client },
  plugin: string,
  steps: readonly MigrationStep[],
): Promise<string[]> {
  const umzug = new Umzug({
    migrations: steps.map(({ name, load }) => ({
      name,
      up: async () => inTransaction(clients.owner, async (db) => (await load()).up(db)),
      down: async () => inTransaction(clients.owner, async (db) => (await load()).down(db)),
    })),
    storage: migrationLog(clients.admin, plugin),
    logger: undefined,
  });
  return (await umzug.up()).map(({ name }) => name);
}

function migrationLog(admin: Client, plugin: string) {
  return {
    async executed() {
      const { rows } = await admin.query(
        'SELECT name FROM kernel.migrations WHERE plugin = $1 ORDER BY name',
        [plugin],
      );
      return rows.map(({ name }: { name: string }) => name);
    },
    async logMigration({ name }: { name: string }) {
      await admin.query('INSERT INTO kernel.migrations (plugin, name) VALUES ($1, $2)', [plugin, name]);
    },
    async unlogMigration({ name }: { name: string }) {
      await admin.query('DELETE FROM kernel.migrations WHERE plugin = $1 AND name = $2', [plugin, name]);
    },
  };
}

/** As scope `system`: row-level security is forced, and a migration that fills data must see the rows. */
async function inTransaction(client: Client, work: (db: MigrationDatabase) => Promise<void>): Promise<void> {
  await client.query(`BEGIN; SELECT set_config('isp.scope', 'system', true)`);
  try {
    await work({
      run: async (sql) => {
        await client.query(sql);
      },
      query: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    });
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
