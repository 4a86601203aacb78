import { defineMigration, secureRows } from '@isp/sdk/data';

/** Files of customers, and their rows until they are taken over; those that cannot be stay, for the error file. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE INDEX customers_by_external_id ON customers (reseller_id, external_id) WHERE external_id IS NOT NULL;
      CREATE TABLE imports (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        file_name text NOT NULL,
        status text NOT NULL CHECK (status IN ('running', 'done')),
        encoding text NOT NULL,
        separator text NOT NULL,
        columns jsonb NOT NULL,
        rows integer NOT NULL,
        created integer NOT NULL,
        skipped integer NOT NULL,
        failed integer NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3)
      );
      CREATE INDEX imports_of_reseller ON imports (reseller_id, created_at, id);
      CREATE UNIQUE INDEX imports_with_reseller ON imports (reseller_id, id);
      CREATE TABLE import_rows (
        reseller_id uuid NOT NULL,
        import_id uuid NOT NULL,
        line integer NOT NULL,
        fields jsonb NOT NULL,
        params jsonb,
        problems jsonb,
        PRIMARY KEY (reseller_id, import_id, line),
        FOREIGN KEY (reseller_id, import_id) REFERENCES imports (reseller_id, id) ON DELETE CASCADE
      );
    `);
    await secureRows(db, 'imports', { reseller: 'reseller_id' });
    await secureRows(db, 'import_rows', { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run('DROP TABLE import_rows, imports; DROP INDEX customers_by_external_id');
  },
});
