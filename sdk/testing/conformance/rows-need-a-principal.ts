import type { Principal } from '../../contract/index.ts';
import { principalSettings } from '../../data/index.ts';
import type { Query, TestDatabase } from '../database/test-database.ts';
import type { Fact } from './fact.ts';
import { type GuardedTable, inMigratedDatabase, listTables } from './migrated-database.ts';

const mine = '01900000-0000-7000-8000-00000000000a';
const foreign = '01900000-0000-7000-8000-00000000000b';
const person = { id: 'conformance', permissions: [] };
const strangers: readonly { who: string; principal?: Principal; needs?: string }[] = [
  { who: 'somebody without a principal' },
  {
    who: 'another reseller',
    principal: { ...person, scope: 'reseller', resellerIds: [foreign] },
    needs: 'reseller_id',
  },
  {
    who: 'another customer',
    principal: { ...person, scope: 'customer', customerId: foreign },
    needs: 'customer_id',
  },
];

/** Puts a row into each table and looks who sees it. */
export const rowsNeedAPrincipal: Fact = {
  name: 'without a principal, and for other resellers and customers, no table shows a row',
  problems: (subject) =>
    inMigratedDatabase(subject, async (database) => {
      const problems: string[] = [];
      for (const table of await listTables(database)) problems.push(...(await whoSees(database, table)));
      return problems;
    }),
};

function whoSees(database: TestDatabase, table: GuardedTable): Promise<string[]> {
  return database.as('superuser', async (query) => {
    await query('BEGIN');
    try {
      await putRow(query, table);
      await query(`SET LOCAL ROLE ${database.roles.login}`);
      return await strangersWhoSee(query, table);
    } catch (error) {
      return [`table ${table.name}: could not be tried out: ${(error as Error).message}`];
    } finally {
      await query('ROLLBACK');
    }
  });
}

async function strangersWhoSee(query: Query, { name, owners }: GuardedTable): Promise<string[]> {
  const problems: string[] = [];
  for (const { who, principal, needs } of strangers) {
    if (needs && !owners.includes(needs)) continue;
    if (principal) await query(principalSettings(principal));
    const [row] = await query(`SELECT count(*)::int AS count FROM ${name}`);
    if (row?.count === 0) continue;
    problems.push(
      `table ${name}: ${who} sees its rows; call secureRows, sharedRows or systemRowsOnly in its migration`,
    );
  }
  await query(principalSettings({ ...person, scope: 'system' }));
  const [row] = await query(`SELECT count(*)::int AS count FROM ${name}`);
  return row?.count === 0
    ? [...problems, `table ${name}: not even the plugin itself (scope system) sees its rows`]
    : problems;
}

/** Constraints and triggers are out of the way until the transaction is rolled back: any row will do. */
async function putRow(query: Query, { name, owners }: GuardedTable): Promise<void> {
  await query('SET LOCAL session_replication_role = replica');
  await query(`
    DO $$ DECLARE found record; BEGIN
      FOR found IN SELECT conname FROM pg_constraint c WHERE conrelid = '${name}'::regclass AND NOT EXISTS (
        SELECT 1 FROM pg_attribute a WHERE contype = 'n' AND attrelid = conrelid AND attnum = conkey[1] AND attidentity <> ''
      ) ORDER BY contype = 'p' DESC LOOP
        EXECUTE format('ALTER TABLE ${name} DROP CONSTRAINT %I CASCADE', found.conname);
      END LOOP;
    END $$`);
  const values = owners.map(() => `'${mine}'`);
  await query(
    owners.length > 0
      ? `INSERT INTO ${name} (${owners.join(', ')}) VALUES (${values.join(', ')})`
      : `INSERT INTO ${name} DEFAULT VALUES`,
  );
}
