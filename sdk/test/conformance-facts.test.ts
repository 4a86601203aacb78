import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionDefinition, defineErrors, definePlugin, type Manifest } from '@isp/sdk';
import { defineMigration, type MigrationDatabase, secureRows, sharedRows } from '@isp/sdk/data';
import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { actionsAreDescribed } from '../testing/conformance/actions-are-described.ts';
import { errorsAreListed } from '../testing/conformance/errors-are-listed.ts';
import { errorsAreWhole } from '../testing/conformance/errors-are-whole.ts';
import { eventsAreDeclared } from '../testing/conformance/events-are-declared.ts';
import { importHasNoEffect } from '../testing/conformance/import-has-no-effect.ts';
import { loginIsPowerless } from '../testing/conformance/login-is-powerless.ts';
import { manifestAndCodeAgree, manifestIsSound } from '../testing/conformance/manifest-is-sound.ts';
import { migrationsGoBothWays } from '../testing/conformance/migrations-go-both-ways.ts';
import { ownedRowsAreGuarded } from '../testing/conformance/owned-rows-are-guarded.ts';
import { permissionsAreUsed } from '../testing/conformance/permissions-are-used.ts';
import { readmeNamesActions } from '../testing/conformance/readme-names-actions.ts';
import { routesAreSound } from '../testing/conformance/routes-are-sound.ts';
import { rowsNeedAPrincipal } from '../testing/conformance/rows-need-a-principal.ts';
import type { Subject } from '../testing/conformance/subject.ts';
import { topicsAreLive } from '../testing/conformance/topics-are-live.ts';

const manifest: Manifest = {
  id: 'bad',
  name: 'Bad',
  version: '1.0.0',
  publisher: 'tests',
  description: 'Breaks one fact at a time.',
  engine: '^0.1.0',
  runtime: 'node',
  contributes: { permissions: [{ id: 'bad.thing.read', title: 'See things' }] },
};

const action: ActionDefinition = {
  kind: 'action',
  name: 'bad.get',
  summary: 'Reads a thing.',
  permission: 'bad.thing.read',
  rest: 'GET /things/{id}',
  status: 200,
  params: Type.Object({ id: Type.String() }),
  result: Type.Object({ id: Type.String() }),
  errors: [],
  idempotent: true,
  handler: async () => undefined,
};

/** A plugin that is sound except for what is given. */
function plugin(changes: Partial<Subject> = {}, ...actions: Partial<ActionDefinition>[]): Subject {
  const changed = actions.length > 0 ? actions.map((own) => ({ ...action, ...own })) : [action];
  return {
    directory: '/nowhere',
    manifest,
    definition: definePlugin({ actions: changed }),
    migrations: [],
    readme: '`bad.get`',
    sources: [],
    ...changes,
  };
}

/** One whose migration runs this SQL. */
function withTable(
  up: string | ((db: MigrationDatabase) => Promise<void>),
  down = 'DROP TABLE things',
): Subject {
  const migration = defineMigration({
    up: async (db) => (typeof up === 'string' ? db.run(up) : up(db)),
    down: (db) => db.run(down),
  });
  return plugin({ migrations: [{ name: '0001-things', load: async () => migration }] });
}

const says = (text: string) => [expect.stringContaining(text)];
const ownedTable = 'CREATE TABLE things (id uuid PRIMARY KEY, reseller_id uuid NOT NULL, customer_id uuid);';
const ownerIndex = 'CREATE INDEX things_of_reseller ON things (reseller_id);';
const owners = { reseller: 'reseller_id', customer: 'customer_id' };

describe('what plugin.json and plugin.ts say', () => {
  test('a manifest that does not fit its schema', () => {
    const subject = plugin({ manifest: { ...manifest, version: 'one' } });
    expect(manifestIsSound.problems(subject)).toEqual(says('plugin.json /version'));
  });

  test('an action whose permission is not declared', () => {
    const subject = plugin({}, { permission: 'bad.thing.hide' });
    expect(manifestAndCodeAgree.problems(subject)).toEqual(
      says('bad.get needs the permission bad.thing.hide'),
    );
  });

  test('a permission nobody asks for, unless README.md says what it is for', () => {
    const subject = plugin({}, { permission: 'public' });
    expect(permissionsAreUsed.problems(subject)).toEqual(says('no action asks for bad.thing.read'));
    const explained = { ...subject, readme: '`bad.thing.read` is for the map of the portal.' };
    expect(permissionsAreUsed.problems(explained)).toEqual([]);
  });

  test('an event published but not declared, and one declared but not published', () => {
    const sources = [{ path: 'actions/get.ts', text: `await ctx.publish(tx, 'bad.thing-read', {});` }];
    expect(eventsAreDeclared.problems(plugin({ sources }))).toEqual(
      says('actions/get.ts: publishes bad.thing-read'),
    );
    const contributes = { events: [{ name: 'bad.thing-lost', title: 'Lost' }] };
    expect(eventsAreDeclared.problems(plugin({ manifest: { ...manifest, contributes } }))).toEqual(
      says('nothing publishes bad.thing-lost'),
    );
  });

  test('a README that is missing, or forgets an action', () => {
    expect(readmeNamesActions.problems(plugin({ readme: undefined }))).toEqual(says('README.md is missing'));
    expect(readmeNamesActions.problems(plugin({ readme: '# Bad' }))).toEqual(says('does not name bad.get'));
  });
});

describe('live topics', () => {
  const topic = { name: 'things', title: 'Things', permission: 'bad.thing.read', snapshot: 'bad.get' };
  const withTopic = (changes: Partial<typeof topic> = {}) => ({
    ...manifest,
    contributes: { ...manifest.contributes, topics: [{ ...topic, ...changes }] },
  });
  const sources = [{ path: 'actions/get.ts', text: `ctx.broadcast('things', thing)` }];

  test('one that is broadcast and not declared, and one declared that nothing broadcasts', () => {
    expect(topicsAreLive.problems(plugin({ sources }))).toEqual(says('broadcasts on things'));
    const silent = plugin({ manifest: withTopic() }, { params: Type.Object({}) });
    expect(topicsAreLive.problems(silent)).toEqual(says('nothing broadcasts on the topic things'));
    expect(topicsAreLive.problems({ ...silent, readme: 'Live topic `things`: sent by the kernel.' })).toEqual(
      [],
    );
  });

  test('a snapshot that needs params, and one that is no action of the plugin', () => {
    expect(topicsAreLive.problems(plugin({ manifest: withTopic(), sources }))).toEqual(
      says('does not take {}'),
    );
    const foreign = plugin({ manifest: withTopic({ snapshot: 'bad.list' }) });
    expect(manifestAndCodeAgree.problems(foreign)).toEqual(says('bad.list, which it does not offer'));
  });

  test('a permission and a snapshot of somebody else', () => {
    const stolen = withTopic({ permission: 'other.thing.read', snapshot: 'other.list' });
    expect(manifestIsSound.problems(plugin({ manifest: stolen }))).toEqual([
      'plugin.json /contributes/topics/0/permission "other.thing.read" is not in contributes.permissions',
      'plugin.json /contributes/topics/0/snapshot "other.list" must start with "bad."',
    ]);
  });
});

describe('what actions say', () => {
  test.each([
    ['no summary', { summary: ' ' }, 'give it a summary'],
    ['no result', { result: undefined }, 'declare its result schema, or status 204'],
    [
      'an answer nobody can show an example of',
      { result: Type.Object({ id: Type.String({ pattern: '^q{9}$' }) }) },
      'no example of its answer can be made',
    ],
    [
      'an example of the answer that does not fit',
      { exampleResult: { id: 7 } },
      'the example of its answer does not fit its result: /id',
    ],
    ['an example that does not fit', { example: { id: 7 } }, 'its example does not fit its params: /id'],
    [
      'a nested object that takes any field',
      { params: Type.Object({ id: Type.String(), extra: Type.Object({}, { additionalProperties: true }) }) },
      'take any field at /extra',
    ],
  ])('%s', (_, change, problem) => {
    expect(actionsAreDescribed.problems(plugin({}, change as Partial<ActionDefinition>))).toEqual(
      says(problem),
    );
  });

  test('an answer without content needs no result', () => {
    expect(actionsAreDescribed.problems(plugin({}, { result: undefined, status: 204 }))).toEqual([]);
  });

  test('a route with a name its params do not have', () => {
    expect(routesAreSound.problems(plugin({}, { rest: 'GET /things/{thingId}' }))).toEqual(
      says('names {thingId}'),
    );
  });

  test('two actions with one route', () => {
    const other = {
      name: 'bad.find',
      rest: 'GET /things/{name}',
      params: Type.Object({ name: Type.String() }),
    };
    expect(routesAreSound.problems(plugin({}, {}, other as Partial<ActionDefinition>))).toEqual(
      says('bad.find: its route GET /things/{name} is taken by bad.get'),
    );
  });

  test('an error without text, with a brace nobody fills, or thrown without its data', () => {
    const table = defineErrors({
      BAD_EMPTY: { status: 409, text: '' },
      BAD_BRACE: { status: 409, text: 'Thing { id } is lost.' },
      BAD_LOST: { status: 409, text: 'Thing {id} is lost.' },
    });
    const sources = [
      { path: 'domain/a.ts', text: 'throw badErrors.BAD_LOST({ name });' },
      { path: 'domain/b.ts', text: 'throw badErrors.BAD_LOST({ id: thing.id });' },
    ];
    const errors = Object.values(table) as unknown as ActionDefinition['errors'];
    expect(errorsAreWhole.problems(plugin({ sources }, { errors }))).toEqual([
      expect.stringContaining('BAD_EMPTY: has no text'),
      expect.stringContaining('BAD_BRACE: "Thing { id } is lost." has a brace'),
      expect.stringContaining('domain/a.ts: throws BAD_LOST without {id}'),
    ]);
  });

  test('one that an action throws and does not list', () => {
    const text =
      "defineAction('bad.get', { … throw badErrors.BAD_LOST({ id }); throw platformErrors.NOT_FOUND(); })";
    const subject = plugin({ sources: [{ path: 'actions/get.ts', text }] });
    expect(errorsAreListed.problems(subject)).toEqual(says('actions/get.ts: bad.get throws BAD_LOST'));
  });
});

describe('what migrations make', () => {
  test('a way up that fails, and a way down that leaves things behind', async () => {
    expect(await migrationsGoBothWays.problems(withTable('CREATE TABLE'))).toEqual(
      says('migrations/0001-things: up fails'),
    );
    expect(await migrationsGoBothWays.problems(withTable(ownedTable, 'SELECT 1'))).toEqual(
      says('down leaves table, view or sequence things behind'),
    );
    expect(await migrationsGoBothWays.problems(withTable(ownedTable))).toEqual([]);
  });

  test('rows of somebody without row-level security, or without an index by owner', async () => {
    expect(await ownedRowsAreGuarded.problems(withTable(ownedTable + ownerIndex))).toEqual([
      expect.stringContaining('table things: row-level security is not enabled'),
      expect.stringContaining('table things: no index is led by customer_id'),
    ]);
  });

  test('secureRows makes all of it: guard, index by owner, and no row without a reseller', async () => {
    const subject = withTable(async (db) => {
      await db.run('CREATE TABLE things (id uuid PRIMARY KEY, reseller_id uuid, customer_id uuid)');
      await secureRows(db, 'things', owners);
    });
    expect(await ownedRowsAreGuarded.problems(subject)).toEqual([]);
    expect(await rowsNeedAPrincipal.problems(subject)).toEqual([]);
  });

  test('a unique key that tells of rows of others, unless it says why', async () => {
    const unique = (comment: string) =>
      withTable(async (db) => {
        await db.run(
          `${ownedTable} CREATE UNIQUE INDEX things_once ON things (customer_id, (id::text)); ${comment}`,
        );
        await db.run('CREATE UNIQUE INDEX things_label ON things ((id::text))');
        await secureRows(db, 'things', owners);
      });
    expect(await ownedRowsAreGuarded.problems(unique(''))).toEqual(
      says('table things: the unique key things_label is not led by reseller_id'),
    );
    const said = withTable(async (db) => {
      await db.run(`${ownedTable} CREATE UNIQUE INDEX things_label ON things ((id::text));
        COMMENT ON INDEX things_label IS 'Unique in the installation: the label is on the device.'`);
      await secureRows(db, 'things', owners);
    });
    expect(await ownedRowsAreGuarded.problems(said)).toEqual([]);
  });

  test('a foreign key by which a row may point at one of somebody else', async () => {
    const parts = (key: string) =>
      withTable(async (db) => {
        await db.run(`${ownedTable} ALTER TABLE things ADD UNIQUE (reseller_id, id);
          CREATE TABLE parts (id uuid PRIMARY KEY, reseller_id uuid NOT NULL, thing_id uuid NOT NULL, ${key});`);
        await secureRows(db, 'things', owners);
        await secureRows(db, 'parts', { reseller: 'reseller_id' });
      }, 'DROP TABLE parts, things');
    const open = parts('FOREIGN KEY (thing_id) REFERENCES things');
    expect(await ownedRowsAreGuarded.problems(open)).toEqual(
      says('table parts: the foreign key parts_thing_id_fkey is not led by reseller_id'),
    );
    const led = parts(
      'FOREIGN KEY (reseller_id, thing_id) REFERENCES things (reseller_id, id) ON UPDATE CASCADE',
    );
    expect(await ownedRowsAreGuarded.problems(led)).toEqual([]);
  });

  test('row-level security that is not forced', async () => {
    const subject = withTable(async (db) => {
      await db.run(ownedTable);
      await secureRows(db, 'things', owners);
      await db.run('ALTER TABLE things NO FORCE ROW LEVEL SECURITY');
    });
    expect(await ownedRowsAreGuarded.problems(subject)).toHaveLength(1);
  });

  test('a table everybody sees', async () => {
    expect(await rowsNeedAPrincipal.problems(withTable(ownedTable))).toEqual([
      expect.stringContaining('somebody without a principal sees, changes, deletes, adds to its rows'),
      expect.stringContaining('another reseller sees, changes, deletes, adds to its rows'),
      expect.stringContaining('another customer sees, changes, deletes, adds to its rows'),
    ]);
  });

  test('a policy that forgets whose the row is', async () => {
    const open = `CREATE POLICY open ON things USING (current_setting('isp.scope', true) <> '')`;
    const subject = withTable(`${ownedTable} ALTER TABLE things ENABLE ROW LEVEL SECURITY; ${open}`);
    expect(await rowsNeedAPrincipal.problems(subject)).toEqual([
      expect.stringContaining('another reseller'),
      expect.stringContaining('another customer'),
    ]);
  });

  test('constraints do not hinder the trial', async () => {
    const strict = `
      CREATE TABLE kinds (name text PRIMARY KEY);
      CREATE TABLE things (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL REFERENCES kinds,
        reseller_id uuid NOT NULL, size integer NOT NULL CHECK (size > 0), UNIQUE (reseller_id, kind))`;
    const subject = withTable(async (db) => {
      await db.run(strict);
      await sharedRows(db, 'kinds');
      await secureRows(db, 'things', { reseller: 'reseller_id' });
    }, 'DROP TABLE things, kinds');
    expect(await rowsNeedAPrincipal.problems(subject)).toEqual([]);
  });

  test('ways round the policies', async () => {
    const ways = `${ownedTable}
      GRANT TRUNCATE ON things TO plugin_bad;
      CREATE VIEW all_things AS SELECT * FROM things;
      CREATE FUNCTION count_things() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM things'`;
    expect(await loginIsPowerless.problems(withTable(ways))).toEqual([
      expect.stringContaining('table things: the login role may TRUNCATE it'),
      expect.stringContaining('view all_things: reads with its owner'),
      expect.stringContaining('function count_things: runs with its owner'),
    ]);
  });
});

describe('importing a plugin', () => {
  test.each([
    ['prints', 'console.log("hello");', 'prints when it is imported: hello'],
    ['opens a server', 'createServer().listen(0);', 'leaves TCPServerWrap open'],
    ['throws', 'null.x;', 'cannot be imported on its own'],
  ])('one that %s', async (_, statement, problem) => {
    const directory = await mkdtemp(join(tmpdir(), 'isp-bad-plugin-'));
    await symlink(
      fileURLToPath(new URL('../../node_modules', import.meta.url)),
      join(directory, 'node_modules'),
    );
    await mkdir(directory, { recursive: true });
    const text = `import { createServer } from 'node:net';\nimport { definePlugin } from '@isp/sdk';\n${statement}\nexport default definePlugin({});\nvoid createServer;\n`;
    await writeFile(join(directory, 'plugin.ts'), text);
    expect(await importHasNoEffect.problems(plugin({ directory }))).toEqual(says(problem));
    await rm(directory, { recursive: true });
  });
});
