import { inMigration, type MigrationStep } from '@isp/sdk/runtime';
import type { Client } from 'pg';
import { Umzug } from 'umzug';

/** Brings one schema up to date, each step in its own transaction. Answers the names of the steps it ran. */
export async function runMigrations(
  clients: { admin: Client; owner: Client },
  plugin: string,
  steps: readonly MigrationStep[],
): Promise<string[]> {
  const umzug = new Umzug({
    migrations: steps.map(({ name, load }) => ({
      name,
      up: async () => inMigration(clients.owner, async (db) => (await load()).up(db)),
      down: async () => inMigration(clients.owner, async (db) => (await load()).down(db)),
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
