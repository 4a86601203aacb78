import type { MigrationStep } from '../../runtime/index.ts';
import { TestDatabase } from '../database/test-database.ts';
import type { Fact } from './fact.ts';

/** A step that says it is irreversible ends the way back: what is numbered before it is not taken back either. */
export const migrationsGoBothWays: Fact = {
  name: 'the migrations go up, down to nothing, and up again',
  async problems({ manifest, migrations }) {
    const database = await TestDatabase.create(manifest.id);
    try {
      const { back, unexplained } = await wayBack(migrations);
      if (unexplained)
        return [`migrations/${unexplained}: irreversible says why, in words an admin understands`];
      const legs = { up: migrations, down: back.toReversed(), 'up again': back };
      for (const [leg, steps] of Object.entries(legs)) {
        const direction = leg === 'down' ? 'down' : 'up';
        for (const step of steps) {
          const failure = await database.migrate([step], direction).catch((error: Error) => error);
          if (failure) return [`migrations/${step.name}: ${direction} fails: ${failure.message}`];
        }
        const left = leg === 'down' && back.length === migrations.length ? await whatIsLeft(database) : [];
        if (left.length > 0) return [`migrations: down leaves ${left.join(', ')} behind; drop it`];
      }
      return [];
    } finally {
      await database.remove();
    }
  },
};

/** The steps behind the last irreversible one, and a step that does not say why it is. */
async function wayBack(
  migrations: readonly MigrationStep[],
): Promise<{ back: readonly MigrationStep[]; unexplained?: string }> {
  let back: MigrationStep[] = [];
  for (const step of migrations) {
    const { irreversible } = await step.load();
    if (irreversible?.trim() === '') return { back, unexplained: step.name };
    back = irreversible === undefined ? [...back, step] : [];
  }
  return { back };
}

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
