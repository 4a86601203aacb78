import { defineMigration, secureRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE customers (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        type text NOT NULL CHECK (type IN ('residential', 'business')),
        status text NOT NULL CHECK (status IN ('active', 'closed')),
        address jsonb,
        billing jsonb NOT NULL,
        external_id text,
        custom_fields jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      CREATE INDEX customers_of_reseller ON customers (reseller_id, created_at, id);
      CREATE INDEX customers_of_reseller_by_name ON customers (reseller_id, name, id);
      -- Staff sees every reseller, so its lists have no owner to lead the index.
      CREATE INDEX customers_by_age ON customers (created_at, id);
      CREATE INDEX customers_by_name ON customers (name, id);
    `);
    await secureRows(db, 'customers', { reseller: 'reseller_id', customer: 'id' });
  },
  async down(db) {
    await db.run('DROP TABLE customers');
  },
});
