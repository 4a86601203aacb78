import { defineMigration, followCustomers, secureRows, sharedRows } from '@isp/sdk/data';
import { describe, expect, test } from '@jest/globals';
import { loginIsPowerless } from '../../../sdk/testing/conformance/login-is-powerless.ts';
import { ownedRowsAreGuarded } from '../../../sdk/testing/conformance/owned-rows-are-guarded.ts';
import { rowsNeedAPrincipal } from '../../../sdk/testing/conformance/rows-need-a-principal.ts';
import type { Subject } from '../../../sdk/testing/conformance/subject.ts';
import { TestDatabase } from '../../../sdk/testing/database/test-database.ts';
import { powerProblems } from '../../../sdk/testing/row-security/power-problems.ts';

const facts = [ownedRowsAreGuarded, loginIsPowerless, rowsNeedAPrincipal];

const sound = defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE kinds (id uuid PRIMARY KEY, name text NOT NULL);
      CREATE TABLE things (id uuid PRIMARY KEY, reseller_id uuid NOT NULL, customer_id uuid NOT NULL,
        name text NOT NULL, UNIQUE (reseller_id, id), UNIQUE (reseller_id, name));
      CREATE INDEX things_of_customer ON things (customer_id, id);
      CREATE TABLE parts (id uuid PRIMARY KEY, reseller_id uuid NOT NULL, thing_id uuid NOT NULL,
        CONSTRAINT parts_thing FOREIGN KEY (reseller_id, thing_id) REFERENCES things (reseller_id, id) ON UPDATE CASCADE);
      CREATE VIEW names WITH (security_invoker = true) AS SELECT name FROM things;
      CREATE FUNCTION shout(name text) RETURNS text LANGUAGE sql AS 'SELECT upper(name)';
    `);
    await sharedRows(db, 'kinds');
    await secureRows(db, 'things', { reseller: 'reseller_id', customer: 'customer_id' });
    await secureRows(db, 'parts', { reseller: 'reseller_id' });
    await followCustomers(db, ['things']);
  },
  down: async () => undefined,
});

/** All that the checks find about the sound tables after one statement of the owner, or of a careless admin. */
async function problemsAfter(sql: string): Promise<string[]> {
  const broken = defineMigration({ up: (db) => db.run(sql), down: async () => undefined });
  const steps = [
    { name: '0001-sound', load: async () => sound },
    { name: '0002-broken', load: async () => broken },
  ];
  const subject = { manifest: { id: 'mutant' }, migrations: steps } as unknown as Subject;
  const found: string[] = [];
  for (const fact of facts) found.push(...(await fact.problems(subject)));
  return found;
}

const open = `CREATE POLICY open ON things`;
const scopeOnly = `current_setting('isp.scope', true) IN ('reseller', 'customer')`;

describe('tables made with the helpers of the SDK', () => {
  test('have no problem as they are', async () => {
    expect(await problemsAfter('SELECT 1')).toEqual([]);
  });

  test.each([
    [
      'FORCE is taken away',
      'ALTER TABLE things NO FORCE ROW LEVEL SECURITY',
      'table things: row-level security',
    ],
    ['row-level security is off', 'ALTER TABLE things DISABLE ROW LEVEL SECURITY', 'another reseller sees'],
    [
      'the policy is gone',
      'DROP POLICY owner ON things',
      'row-level security is not enabled, forced and given',
    ],
    [
      'a table is made without any',
      'CREATE TABLE more (id uuid PRIMARY KEY)',
      'table more: row-level security',
    ],
    ['a policy lets everybody read', `${open} FOR SELECT USING (true)`, 'the policy open does not ask'],
    [
      'a policy lets everybody add',
      `${open} FOR INSERT WITH CHECK (true)`,
      'another reseller adds to its rows',
    ],
    [
      'a policy lets everybody change',
      `${open} USING (true) WITH CHECK (true)`,
      'sees, changes, deletes, adds to',
    ],
    ['a policy asks for the scope only', `${open} USING (${scopeOnly})`, 'another customer sees'],
    [
      'a policy is for reading only',
      `DROP POLICY owner ON kinds`,
      'table kinds: no policy is for inserting rows',
    ],
    [
      'what is written is not checked',
      `ALTER POLICY owner ON things WITH CHECK (current_setting('isp.scope', true) IS NOT NULL)`,
      'another reseller adds to its rows',
    ],
    [
      'the policy forgets the reseller',
      `ALTER POLICY owner ON parts USING (current_setting('isp.scope', true) IN ('system', 'staff', 'reseller'))`,
      'table parts: another reseller sees',
    ],
    [
      'a row may have no reseller',
      'ALTER TABLE things ALTER reseller_id DROP NOT NULL',
      'reseller_id may be null',
    ],
    ['the index by customer is gone', 'DROP INDEX things_of_customer', 'no index is led by customer_id'],
    [
      'the index by reseller is gone',
      'DROP INDEX parts_owner',
      'table parts: no index is led by reseller_id',
    ],
    [
      'a unique key tells of others',
      'CREATE UNIQUE INDEX once ON things (name)',
      'the unique key once is not led',
    ],
    [
      'a partial unique key tells of others',
      'CREATE UNIQUE INDEX once ON things (name) WHERE name > $$m$$',
      'the unique key once is not led',
    ],
    [
      'a foreign key leaves the reseller out',
      'ALTER TABLE parts ADD CONSTRAINT loose FOREIGN KEY (thing_id) REFERENCES things',
      'the foreign key loose is not led by reseller_id',
    ],
    ['the login may TRUNCATE', 'GRANT TRUNCATE ON things TO plugin_mutant', 'may TRUNCATE it'],
    [
      'the login may put triggers on a table',
      'GRANT TRIGGER ON things TO plugin_mutant',
      'may put triggers on it',
    ],
    [
      'the login may make tables',
      'GRANT CREATE ON SCHEMA plugin_mutant TO plugin_mutant',
      'may make things in it',
    ],
    [
      'a view reads as its owner',
      'CREATE VIEW all_things AS SELECT * FROM things',
      'view all_things: reads with',
    ],
    [
      'a view stops asking for its reader',
      'ALTER VIEW names RESET (security_invoker)',
      'view names: reads with its owner',
    ],
    [
      'a materialized view keeps rows',
      'CREATE MATERIALIZED VIEW kept AS SELECT * FROM things',
      'materialized view kept',
    ],
    [
      'a function runs as its owner',
      'ALTER FUNCTION shout SECURITY DEFINER',
      'function shout: runs with its owner',
    ],
  ])('when %s, it is found', async (_, sql, problem) => {
    expect((await problemsAfter(sql)).join('\n')).toContain(problem);
  });
});

test.each([
  ['superuser', 'SUPERUSER'],
  ['one that passes row-level security by', 'BYPASSRLS'],
  ['one that may make roles', 'CREATEROLE'],
])('when the login role becomes %s, it is found', async (_, right) => {
  const database = await TestDatabase.create('mutant');
  try {
    const problems = await database.as('superuser', async (query) => {
      await query(`ALTER ROLE plugin_mutant ${right}`);
      return powerProblems(query, database.roles);
    });
    expect(problems).toContainEqual(expect.stringContaining('role plugin_mutant: is a superuser'));
  } finally {
    await database.remove();
  }
});

test('when the login role becomes a member of the owner, it is found', async () => {
  const database = await TestDatabase.create('mutant');
  try {
    const problems = await database.as('superuser', async (query) => {
      await query('GRANT plugin_mutant_owner TO plugin_mutant');
      return powerProblems(query, database.roles);
    });
    expect(problems).toContainEqual(expect.stringContaining('is a member of plugin_mutant_owner'));
  } finally {
    await database.remove();
  }
});
