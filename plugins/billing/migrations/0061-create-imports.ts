import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const origins = (list: string) => `
  ALTER TABLE documents DROP CONSTRAINT documents_origin_check;
  ALTER TABLE documents ADD CONSTRAINT documents_origin_check CHECK (origin IN (${list}))`;

/** Books of another system that are taken over: files, their rows until they are booked, and what was booked of which external id. */
export default defineMigration({
  async up(db) {
    await db.run(`
      ${origins(`'recurring', 'manual', 'correction', 'void', 'import'`)};
      CREATE TABLE billing_imports (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('opening-balances', 'invoices', 'payments')),
        file_name text NOT NULL,
        status text NOT NULL CHECK (status IN ('running', 'done')),
        encoding text NOT NULL,
        separator text NOT NULL,
        columns jsonb NOT NULL,
        rows integer NOT NULL,
        created integer NOT NULL,
        skipped integer NOT NULL,
        failed integer NOT NULL,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX billing_imports_by_age ON billing_imports (reseller_id, created_at, id);
      CREATE TABLE billing_import_rows (
        reseller_id uuid NOT NULL,
        import_id uuid NOT NULL,
        line integer NOT NULL,
        fields jsonb NOT NULL,
        entry jsonb,
        problems jsonb,
        PRIMARY KEY (reseller_id, import_id, line),
        FOREIGN KEY (reseller_id, import_id) REFERENCES billing_imports (reseller_id, id) ON DELETE CASCADE
      );
      CREATE TABLE imported_entries (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        kind text NOT NULL,
        external_id text NOT NULL,
        ref_id uuid NOT NULL,
        import_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, kind, external_id)
      );
      CREATE INDEX imported_entries_by_id ON imported_entries (kind, external_id);
      CREATE INDEX imported_entries_of_customer ON imported_entries (customer_id);
      CREATE TABLE parallel_runs (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        as_of date NOT NULL,
        file_name text NOT NULL,
        amounts text NOT NULL CHECK (amounts IN ('net', 'gross')),
        status text NOT NULL CHECK (status IN ('running', 'done')),
        position uuid,
        customers integer NOT NULL,
        equal integer NOT NULL,
        differing integer NOT NULL,
        only_there integer NOT NULL,
        only_here integer NOT NULL,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX parallel_runs_by_age ON parallel_runs (reseller_id, created_at, id);
      CREATE TABLE parallel_lines (
        id uuid PRIMARY KEY,
        run_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'equal', 'differs', 'only-there', 'only-here')),
        reason text,
        their_text text,
        their_minor bigint,
        our_text text,
        our_minor bigint,
        currency text NOT NULL,
        "from" date,
        "to" date,
        service_id uuid,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX parallel_lines_of_run ON parallel_lines (run_id, customer_id);
      CREATE INDEX parallel_lines_of_customer ON parallel_lines (reseller_id, customer_id);
      CREATE INDEX parallel_lines_by_customer ON parallel_lines (customer_id);
    `);
    await secureRows(db, 'billing_imports', { reseller: 'reseller_id' });
    await secureRows(db, 'billing_import_rows', { reseller: 'reseller_id' });
    await secureRows(db, 'parallel_runs', { reseller: 'reseller_id' });
    for (const table of ['imported_entries', 'parallel_lines'])
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['imported_entries', 'parallel_lines']);
  },
  async down(db) {
    await unfollowCustomers(db, ['imported_entries', 'parallel_lines']);
    await db.run(`
      DROP TABLE parallel_lines, parallel_runs, imported_entries, billing_import_rows, billing_imports;
      ${origins(`'recurring', 'manual', 'correction', 'void'`)} NOT VALID`);
  },
});
