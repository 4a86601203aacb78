import { defineMigration, secureRows } from '@isp/sdk/data';

/** Customers whose data is kept on somebody's demand, and customers whose data is erased. The customer sees neither. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE legal_holds (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reason text NOT NULL,
        author jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        FOREIGN KEY (reseller_id, customer_id) REFERENCES customers (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE UNIQUE INDEX legal_holds_of_customer ON legal_holds (reseller_id, customer_id);
      CREATE TABLE erasures (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('running', 'done')),
        kept jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        FOREIGN KEY (reseller_id, customer_id) REFERENCES customers (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE UNIQUE INDEX erasures_of_customer ON erasures (reseller_id, customer_id);
    `);
    for (const table of ['legal_holds', 'erasures']) await secureRows(db, table, { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run('DROP TABLE erasures, legal_holds');
  },
});
