import { guardProblems } from '../row-security/guard-problems.ts';
import { readGuards } from '../row-security/read-guards.ts';
import type { Fact } from './fact.ts';
import { inMigratedDatabase } from './migrated-database.ts';

export const ownedRowsAreGuarded: Fact = {
  name: 'every table has forced row-level security, and owner columns lead indexes, unique keys and foreign keys',
  problems: (subject) =>
    inMigratedDatabase(subject, (database) =>
      database.as('superuser', async (query) =>
        (await readGuards(query, database.roles.schema)).flatMap(guardProblems),
      ),
    ),
};
