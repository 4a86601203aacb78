import type { Query } from '../database/test-database.ts';
import { readGuards } from '../row-security/read-guards.ts';
import { rowProblems } from '../row-security/try-rows.ts';
import type { Fact } from './fact.ts';
import { inMigratedDatabase } from './migrated-database.ts';

/** Puts a row into each table and looks who reads and writes it. */
export const rowsNeedAPrincipal: Fact = {
  name: 'without a principal, and for other resellers and customers, no row can be read or written',
  problems: (subject) =>
    inMigratedDatabase(subject, (database) =>
      database.as('superuser', (query) => tryTables(query, database.roles)),
    ),
};

async function tryTables(query: Query, roles: { schema: string; login: string }): Promise<string[]> {
  const problems: string[] = [];
  for (const table of await readGuards(query, roles.schema)) {
    problems.push(...(await rowProblems(query, table, roles.login)));
  }
  return problems;
}
