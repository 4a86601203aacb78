import { TestDatabase } from '../database/test-database.ts';
import type { Fact } from './fact.ts';

export const migrationsGoBothWays: Fact = {
  name: 'the migrations go up, down to nothing, and up again',
  async problems({ manifest, migrations }) {
    const database = await TestDatabase.create(manifest.id);
    try {
      for (const direction of ['up', 'down', 'up'] as const) {
        for (const step of direction === 'up' ? migrations : migrations.toReversed()) {
          const failure = await database.migrate([step], direction).catch((error: Error) => error);
          if (failure) return [`migrations/${step.name}: ${direction} fails: ${failure.message}`];
        }
        const left = direction === 'down' ? await whatIsLeft(database) : [];
        if (left.length > 0) return [`migrations: down leaves ${left.join(', ')} behind; drop it`];
      }
      return [];
    } finally {
      await database.remove();
    }
  },
};

function whatIsLeft(database: TestDatabase): Promise<string[]> {
  const schema = `'${database.roles.schema}'::regnamespace`;
  return database.as('superuser', async (query) => {
    const rows = await query(`
      SELECT 'table, view or sequence ' || relname AS left FROM pg_class
        WHERE relnamespace = ${schema} AND relkind IN ('r', 'p', 'v', 'm', 'S')
      UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = ${schema}
      UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = ${schema} AND typtype IN ('e', 'd')`);
    return rows.map(({ left }) => String(left));
  });
}
