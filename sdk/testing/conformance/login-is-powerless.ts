import { powerProblems } from '../row-security/power-problems.ts';
import type { Fact } from './fact.ts';
import { inMigratedDatabase } from './migrated-database.ts';

export const loginIsPowerless: Fact = {
  name: 'the login role owns nothing, cannot TRUNCATE, and finds no way round the policies',
  problems: (subject) =>
    inMigratedDatabase(subject, (database) =>
      database.as('superuser', (query) => powerProblems(query, database.roles)),
    ),
};
