import { TestDatabase } from '../database/test-database.ts';
import type { Subject } from './subject.ts';

/** Looks at a database the plugin's migrations made, and removes it. */
export async function inMigratedDatabase<T>(
  { manifest, migrations }: Pick<Subject, 'manifest' | 'migrations'>,
  look: (database: TestDatabase) => Promise<T>,
): Promise<T> {
  const database = await TestDatabase.create(manifest.id);
  try {
    await database.migrate(migrations);
    return await look(database);
  } finally {
    await database.remove();
  }
}
