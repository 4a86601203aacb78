import type { Transaction } from '../author/index.ts';
import type { MigrationDatabase } from './migration.ts';

/** A customer belongs to another reseller now: the data of the event `customers.customer-moved`. */
export interface CustomerMove {
  readonly customerId: string;
  /** Whose customer it is from now on. */
  readonly resellerId: string;
  /** Grows with each move of one customer; a higher one wins, in whatever order they arrive. */
  readonly moves: number;
}

/** Whoever adds rows of a customer waits for a move of it, and a move for them. */
const lockOf = (customer: string) => `hashtextextended('isp.customer:' || ${customer}, 0)`;

/** In a transaction that holds its customers nobody has to look whose they are. Asked for each row, so it is a word only. */
const areNotHeld = `current_setting('isp.customers_held', true) IS DISTINCT FROM 'on'`;

/**
 * Lets the rows of tables with `customer_id` and `reseller_id` follow their customer to another reseller: those that are
 * there when `moveCustomerRows` is called, and those that are added later by somebody who still names the former
 * reseller. Makes the table `customer_moves`, unless it is there, and a trigger on each table: call it after they are made,
 * and again in the migration that makes more of them. Who adds many rows at once: `holdCustomers`.
 *
 * @example
 * export default defineMigration({
 *   up: (db) => followCustomers(db, ['services', 'job_requests']),
 *   down: (db) => unfollowCustomers(db, ['services', 'job_requests']),
 * });
 */
export async function followCustomers(db: MigrationDatabase, tables: readonly string[]): Promise<void> {
  if (!(await keepsMoves(db))) await makeMoves(db);
  await db.run(followCustomer);
  for (const table of tables) {
    await db.run(`CREATE OR REPLACE TRIGGER follow_customer BEFORE INSERT ON ${table}
      FOR EACH ROW WHEN (${areNotHeld}) EXECUTE FUNCTION follow_customer()`);
  }
}

async function keepsMoves(db: MigrationDatabase): Promise<boolean> {
  const [row] = await db.query<{ there: boolean }>(
    `SELECT to_regclass('customer_moves') IS NOT NULL AS there`,
  );
  return row?.there === true;
}

async function makeMoves(db: MigrationDatabase): Promise<void> {
  await db.run(`
    CREATE TABLE customer_moves (
      customer_id uuid PRIMARY KEY,
      reseller_id uuid NOT NULL,
      moves integer NOT NULL
    );
    CREATE INDEX customer_moves_owner ON customer_moves (reseller_id, customer_id);
    ALTER TABLE customer_moves ENABLE ROW LEVEL SECURITY;
    ALTER TABLE customer_moves FORCE ROW LEVEL SECURITY;
    CREATE POLICY owner ON customer_moves
      USING ((SELECT current_setting('isp.scope', true)) = 'system')
      WITH CHECK ((SELECT current_setting('isp.scope', true)) = 'system');
  `);
}

/**
 * Sees moves to resellers the caller does not see; what is written is then judged by the caller's own policy. It runs for
 * each row that is added, so it has one query: the rest are expressions, which PostgreSQL evaluates without a plan.
 */
const followCustomer = `
  CREATE OR REPLACE FUNCTION follow_customer() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    caller text := coalesce(current_setting('isp.scope', true), '');
    owner uuid;
    unused text;
  BEGIN
    unused := pg_advisory_xact_lock_shared(${lockOf('NEW.customer_id')});
    IF caller <> 'system' THEN unused := set_config('isp.scope', 'system', true); END IF;
    SELECT m.reseller_id INTO owner FROM customer_moves m WHERE m.customer_id = NEW.customer_id;
    IF caller <> 'system' THEN unused := set_config('isp.scope', caller, true); END IF;
    IF owner IS NOT NULL THEN NEW.reseller_id := owner; END IF;
    RETURN NEW;
  END $$`;

/**
 * Holds the customers a transaction adds rows of until it ends: none of them moves meanwhile, and rows are added as they are,
 * without a look at each whose customer it is now. For who adds many rows. Read whose the customers are after this, from rows
 * that follow them, and add rows of no other customer: hold all that are needed, in one call or several.
 *
 * @example
 * await ctx.transaction(async (tx) => {
 *   await holdCustomers(tx, [id]);
 *   await notes.insertMany(tx, [{ text: 'One of many' }, { text: 'Another one' }]);
 * });
 */
export async function holdCustomers(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT set_config('isp.customers_held', 'on', true), max(pg_advisory_xact_lock_shared(${lockOf('c.id')})::text)
     FROM (SELECT DISTINCT unnest($1::uuid[]) AS id ORDER BY 1) c`,
    [customerIds],
  );
}

/** Takes `followCustomers` back; with the last table that follows, all of it. */
export async function unfollowCustomers(db: MigrationDatabase, tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.run(`DROP TRIGGER follow_customer ON ${table}`);
  const left = await db.query(`SELECT FROM pg_trigger WHERE tgfoid = to_regproc('follow_customer')`);
  if (left.length === 0) await db.run('DROP FUNCTION follow_customer; DROP TABLE customer_moves');
}

/**
 * Gives the rows of a customer to another reseller, in all tables that follow customers; for the listener of
 * `customers.customer-moved`. An older or repeated move changes nothing. Answers whether it did.
 *
 * @example
 * // In the listener of `customers.customer-moved`, with the data of the event:
 * const move = { customerId: id, resellerId: to, moves: 1 };
 * await ctx.transaction((tx) => moveCustomerRows(tx, move));
 */
export async function moveCustomerRows(tx: Transaction, move: CustomerMove): Promise<boolean> {
  const { customerId, resellerId, moves } = move;
  await tx.query(`SELECT pg_advisory_xact_lock(${lockOf('$1')})`, [customerId]);
  const newer = await tx.query(
    `INSERT INTO customer_moves AS known (customer_id, reseller_id, moves) VALUES ($1, $2, $3)
     ON CONFLICT (customer_id) DO UPDATE SET reseller_id = excluded.reseller_id, moves = excluded.moves
       WHERE known.moves < excluded.moves
     RETURNING 1`,
    [customerId, resellerId, moves],
  );
  if (newer.length === 0) return false;
  for (const table of await followers(tx)) {
    const sql = `UPDATE ${table} SET reseller_id = $2 WHERE customer_id = $1 AND reseller_id <> $2`;
    await tx.query(sql, [customerId, resellerId]);
  }
  return true;
}

/** Tables others point at come first: their foreign keys carry the change on. */
async function followers(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(`
    SELECT t.tgrelid::regclass::text AS name FROM pg_trigger t
    WHERE t.tgname = 'follow_customer' AND t.tgfoid = to_regproc('follow_customer')
    ORDER BY EXISTS (SELECT FROM pg_constraint f JOIN pg_trigger p ON p.tgrelid = f.confrelid
      WHERE f.contype = 'f' AND f.conrelid = t.tgrelid AND f.confrelid <> t.tgrelid AND p.tgname = 'follow_customer'), 1`);
  return rows.map(({ name }) => name);
}
