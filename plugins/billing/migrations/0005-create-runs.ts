import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const parts = ['run_accounts', 'run_lines'];

/** Recurring runs: what a run planned for each account, and what became of it. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE billing_runs (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        as_of date NOT NULL,
        timezone text,
        automatic boolean NOT NULL,
        status text NOT NULL
          CHECK (status IN ('previewing', 'previewed', 'confirming', 'confirmed', 'failed')),
        position uuid,
        planned integer NOT NULL DEFAULT 0,
        excluded integer NOT NULL DEFAULT 0,
        issued integer NOT NULL DEFAULT 0,
        refused integer NOT NULL DEFAULT 0,
        parked integer NOT NULL DEFAULT 0,
        failure text,
        started_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        previewed_at timestamptz(3),
        confirmed_at timestamptz(3),
        finished_at timestamptz(3),
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX billing_runs_by_age ON billing_runs (created_at, id);
      CREATE UNIQUE INDEX billing_runs_automatic ON billing_runs (reseller_id, timezone, as_of) WHERE automatic;

      CREATE TABLE run_accounts (
        id uuid PRIMARY KEY,
        run_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('planned', 'excluded', 'issued', 'refused', 'parked')),
        reason text,
        fingerprint text
      );
      CREATE UNIQUE INDEX run_accounts_once ON run_accounts (reseller_id, run_id, customer_id);
      CREATE INDEX run_accounts_of_customer ON run_accounts (customer_id);
      CREATE INDEX run_accounts_waiting ON run_accounts (run_id, customer_id) WHERE status = 'planned';

      CREATE TABLE run_lines (
        id uuid PRIMARY KEY,
        run_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('planned', 'excluded', 'issued', 'refused', 'parked')),
        reason text,
        bill_on date,
        kind text,
        text text,
        service_id uuid,
        "from" date,
        "to" date,
        amount_minor bigint,
        currency text,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX run_lines_of_reseller ON run_lines (reseller_id, run_id, created_at, id);
      CREATE INDEX run_lines_of_run ON run_lines (run_id, created_at, id);
      CREATE INDEX run_lines_of_customer ON run_lines (customer_id, run_id);
    `);
    await secureRows(db, 'billing_runs', { reseller: 'reseller_id' });
    for (const table of parts) await secureRows(db, table, { reseller: 'reseller_id' });
    await followCustomers(db, parts);
  },
  async down(db) {
    await unfollowCustomers(db, parts);
    await db.run('DROP TABLE run_lines; DROP TABLE run_accounts; DROP TABLE billing_runs');
  },
});
