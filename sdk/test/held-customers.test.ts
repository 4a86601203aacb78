import type { Principal, Transaction } from '@isp/sdk';
import { defineMigration, followCustomers, holdCustomers, moveCustomerRows, secureRows } from '@isp/sdk/data';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestDatabase } from '../testing/database/test-database.ts';

const [former, latter] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const [one, other] = ['01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-0000000000a2'];
const system: Principal = { scope: 'system', id: 'plugin:held', permissions: [] };

const things = defineMigration({
  async up(db) {
    await db.run(
      'CREATE TABLE things (id uuid PRIMARY KEY DEFAULT uuidv7(), customer_id uuid NOT NULL, reseller_id uuid NOT NULL)',
    );
    await secureRows(db, 'things', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['things']);
  },
  down: async () => undefined,
});

let database: TestDatabase;
let opened: Awaited<ReturnType<TestDatabase['open']>>;

beforeAll(async () => {
  database = await TestDatabase.create('held');
  await database.migrate([{ name: '0001-things', load: async () => things }]);
  opened = await database.open();
  for (const customerId of [one, other])
    await opened.transaction(system, (tx) =>
      moveCustomerRows(tx, { customerId, resellerId: latter, moves: 1 }),
    );
});

afterAll(async () => {
  await opened.close();
  await database.remove();
});

beforeEach(() => opened.transaction(system, (tx) => tx.query('DELETE FROM things')));

/** Adds a row of a customer by who still names the former reseller; answers whose it is. */
async function add(tx: Transaction, customerId: string): Promise<string | undefined> {
  const sql = 'INSERT INTO things (customer_id, reseller_id) VALUES ($1, $2) RETURNING reseller_id';
  const [row] = await tx.query<{ reseller_id: string }>(sql, [customerId, former]);
  return row?.reseller_id;
}

test('rows of a customer that moved go to whom it belongs now', async () => {
  expect(await opened.transaction(system, (tx) => add(tx, one))).toBe(latter);
});

test('rows of customers a transaction holds are added as they are', async () => {
  await opened.transaction(system, async (tx) => {
    await holdCustomers(tx, [one]);
    await holdCustomers(tx, []);
    await holdCustomers(tx, [other, other]);
    expect([await add(tx, one), await add(tx, other)]).toEqual([former, former]);
  });
});

test('nobody is held after the transaction', async () => {
  await opened.transaction(system, (tx) => holdCustomers(tx, [one]));
  expect(await opened.transaction(system, (tx) => add(tx, one))).toBe(latter);
});
