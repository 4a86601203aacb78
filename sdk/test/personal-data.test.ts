import { definePersonalData, definePlugin, type Manifest, type PersonalTable } from '@isp/sdk';
import { defineMigration, secureRows } from '@isp/sdk/data';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { customersAreErased } from '../testing/conformance/customers-are-erased.ts';
import type { Subject } from '../testing/conformance/subject.ts';

const notes = new URL('./notes/', import.meta.url);
const resellerId = '01900000-0000-7000-8000-00000000000a';
const customerId = '01900000-0000-7000-8000-0000000000aa';
const other = '01900000-0000-7000-8000-0000000000bb';

/** `notes.personal-data`, which the registry of types does not know: nobody calls it by its name. */
const ask = (host: Awaited<ReturnType<typeof createTestHost>>, wish: 'export' | 'erase') =>
  host.call('notes.personal-data' as never, { customerId, wish } as never, {
    as: host.staff('*'),
  }) as Promise<Record<string, unknown>>;

test('rows of the customer are handed out in camel case, and erased for good; those of others stay', async () => {
  await using host = await createTestHost({ directory: notes });
  await host.call('notes.write', { resellerId, customerId, text: 'Dog bites' });
  await host.call('notes.write', { resellerId, customerId: other, text: 'Cat purrs' });
  expect(await ask(host, 'export')).toEqual({
    data: { notes: [{ text: 'Dog bites', createdAt: expect.stringContaining('T') }] },
  });
  expect(await ask(host, 'erase')).toEqual({ kept: [] });
  expect(await ask(host, 'erase')).toEqual({ kept: [] });
  expect(await host.rows('SELECT text FROM notes')).toEqual([{ text: 'Cat purrs' }]);
});

test('of very many rows the latest are handed out, and it is said how many more there are', async () => {
  await using host = await createTestHost({ directory: notes });
  await host.call('notes.write', { resellerId, customerId, text: 'first' });
  await host.rows(`INSERT INTO notes (id, reseller_id, customer_id, text, reminded, created_at)
    SELECT uuidv7(), reseller_id, customer_id, 'later ' || n, 0, created_at + interval '1 day' FROM notes, generate_series(1, 2002) n`);
  const answer = (await ask(host, 'export')) as { data: { notes: { text: string }[] }; omitted: object };
  expect(answer.omitted).toEqual({ notes: 3 });
  expect(answer.data.notes).toHaveLength(2_000);
  expect(answer.data.notes.some(({ text }) => text === 'first')).toBe(false);
});

const manifest = {
  id: 'things',
  contributes: {
    providers: [
      { seam: 'customers.personal-data', name: 'things', title: 'Things', action: 'things.personal-data' },
    ],
  },
} as unknown as Manifest;

function withTables(tables: readonly PersonalTable[], comment = ''): Subject {
  const migration = defineMigration({
    async up(db) {
      await db.run(
        `CREATE TABLE things (id uuid PRIMARY KEY, reseller_id uuid NOT NULL, customer_id uuid, name text)`,
      );
      await secureRows(db, 'things', { reseller: 'reseller_id', customer: 'customer_id' });
      if (comment) await db.run(`COMMENT ON TABLE things IS '${comment}'`);
    },
    down: (db) => db.run('DROP TABLE things'),
  });
  const definition = definePlugin({ actions: [definePersonalData('things', tables)] });
  return {
    manifest,
    definition,
    migrations: [{ name: '0001-things', load: async () => migration }],
  } as unknown as Subject;
}

const sound: PersonalTable = { kind: 'things', table: 'things', shows: 'name', erase: 'remove' };

test('a table with customer_id that nothing hands out is named, unless its comment says why', async () => {
  expect(await customersAreErased.problems(withTables([sound]))).toEqual([]);
  expect(await customersAreErased.problems(withTables([]))).toEqual([
    expect.stringContaining('table things: has customer_id, and nothing hands its rows out'),
  ]);
  expect(await customersAreErased.problems(withTables([], 'No personal data: counts calls'))).toEqual([]);
  const unoffered = { ...withTables([sound]), manifest: { id: 'things' } as Manifest };
  expect(await customersAreErased.problems(unoffered)).toHaveLength(1);
});

test('what stays without a reason, and statements that do not run, are named', async () => {
  expect(await customersAreErased.problems(withTables([{ ...sound, erase: 'keep' }]))).toEqual([
    expect.stringContaining('say what of it is kept, and why'),
  ]);
  expect(await customersAreErased.problems(withTables([{ ...sound, shows: 'nme' }]))).toEqual([
    expect.stringContaining('things.personal-data: does not run: column "nme" does not exist'),
  ]);
});

test('erasing is refused while something is open, and changes nothing', async () => {
  const { heldRows, eraseRows } = await import('../author/personal-rows.ts');
  await using host = await createTestHost({ directory: notes });
  await host.call('notes.write', { resellerId, customerId, text: 'Dog bites' });
  const sent: string[] = [];
  const tx = {
    query: async (sql: string) => {
      sent.push(sql);
      return [{ count: sql.includes('reminded = 0') ? 2 : 0, row: {} }];
    },
  } as never;
  const table: PersonalTable = { ...sound, open: 'reminded = 0' };
  await expect(eraseRows(tx, [table], customerId)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('2 things of the customer are not over yet'),
  });
  expect(sent.join()).not.toContain('DELETE');
  expect(await heldRows(tx, [table], customerId)).toEqual({ data: { things: [{}] } });
});
