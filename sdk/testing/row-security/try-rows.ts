import type { Principal } from '../../contract/index.ts';
import { principalSettings } from '../../data/index.ts';
import type { Query } from '../database/test-database.ts';
import type { GuardedTable } from './read-guards.ts';

/** Whose the row is that is put into each table. */
const mine = '01900000-0000-7000-8000-00000000000a';
const foreign = '01900000-0000-7000-8000-00000000000b';
const person = { id: 'conformance', permissions: [] };

interface Stranger {
  readonly who: string;
  readonly principal?: Principal;
  /** Column without which a table's rows are not kept from this one. */
  readonly needs?: string;
}

const strangers: readonly Stranger[] = [
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

/**
 * Puts a row into a table and looks who can read and write it; nothing of it stays. The policies stand alone here: the
 * statements have no condition.
 *
 * @param login the plugin's login role
 */
export async function rowProblems(query: Query, table: GuardedTable, login: string): Promise<string[]> {
  await query('BEGIN');
  try {
    await putRow(query, table);
    await query(`SET LOCAL ROLE ${login}`);
    return await tryAll(query, table);
  } catch (error) {
    return [`table ${table.name}: could not be tried out: ${(error as Error).message}`];
  } finally {
    await query('ROLLBACK');
  }
}

async function tryAll(query: Query, table: GuardedTable): Promise<string[]> {
  const problems: string[] = [];
  for (const stranger of strangers) {
    if (stranger.needs && !table.owners.includes(stranger.needs)) continue;
    if (stranger.principal) await query(principalSettings(stranger.principal));
    const deeds = await deedsOf(query, table);
    if (deeds.length > 0)
      problems.push(`table ${table.name}: ${stranger.who} ${deeds.join(', ')} its rows; ${advice}`);
  }
  await query(principalSettings({ ...person, scope: 'system' }));
  if ((await count(query, counting(`SELECT FROM ${table.name}`))) > 0) return problems;
  return [...problems, `table ${table.name}: not even the plugin itself (scope system) sees its rows`];
}

const advice = 'call secureRows, sharedRows or systemRowsOnly in its migration';

/** What the present principal can do to the row. */
async function deedsOf(query: Query, { name, owners }: GuardedTable): Promise<string[]> {
  const [owner = ''] = owners;
  const one = `SELECT 1 AS count`;
  const writes = {
    changes: counting(`UPDATE ${name} SET ${owner} = ${owner} RETURNING 1`),
    deletes: counting(`DELETE FROM ${name} RETURNING 1`),
    // What is added need not be seen by who adds it, so nothing is returned.
    'adds to': `${insertion({ name, owners })}; ${one}`,
  };
  const tries = { sees: counting(`SELECT FROM ${name}`), ...(owner ? writes : {}) };
  const deeds: string[] = [];
  for (const [deed, sql] of Object.entries(tries)) {
    await query('SAVEPOINT before_deed');
    if ((await count(query, sql).catch(refused)) > 0) deeds.push(deed);
    await query('ROLLBACK TO before_deed');
  }
  return deeds;
}

function counting(sql: string): string {
  return `WITH done AS (${sql}) SELECT count(*)::int AS count FROM done`;
}

async function count(query: Query, sql: string): Promise<number> {
  const [row] = await query(sql);
  return row?.count as number;
}

/** A row the policy refuses to be written is none; anything else that goes wrong is told. */
function refused(error: unknown): number {
  if ((error as { code?: string }).code === '42501') return 0;
  throw error;
}

/** Constraints and triggers are out of the way until the transaction is rolled back: any row will do. */
async function putRow(query: Query, table: GuardedTable): Promise<void> {
  await query('SET LOCAL session_replication_role = replica');
  await query(`
    DO $$ DECLARE found record; BEGIN
      FOR found IN SELECT conname FROM pg_constraint c WHERE conrelid = '${table.name}'::regclass AND NOT EXISTS (
        SELECT 1 FROM pg_attribute a WHERE contype = 'n' AND attrelid = conrelid AND attnum = conkey[1] AND attidentity <> ''
      ) ORDER BY contype = 'p' DESC LOOP
        EXECUTE format('ALTER TABLE ${table.name} DROP CONSTRAINT IF EXISTS %I CASCADE', found.conname);
      END LOOP;
    END $$`);
  await query(insertion(table));
}

function insertion({ name, owners }: Pick<GuardedTable, 'name' | 'owners'>): string {
  if (owners.length === 0) return `INSERT INTO ${name} DEFAULT VALUES`;
  return `INSERT INTO ${name} (${owners.join(', ')}) VALUES (${owners.map(() => `'${mine}'`).join(', ')})`;
}
