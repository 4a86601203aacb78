import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const tables = ['bundles', 'bundle_components'];

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE bundles (
        id uuid PRIMARY KEY,
        job_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        tariff_id uuid NOT NULL,
        start_date date NOT NULL,
        one_by_one boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('reserved', 'ordered', 'ended')),
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX bundles_of_customer ON bundles (customer_id, id);
      CREATE TABLE bundle_components (
        id uuid PRIMARY KEY,
        bundle_id uuid NOT NULL,
        job_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        place smallint NOT NULL,
        type text NOT NULL,
        tariff_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'ordered', 'refused', 'dropped')),
        reason text,
        sealed text,
        UNIQUE (reseller_id, bundle_id, place),
        FOREIGN KEY (reseller_id, bundle_id) REFERENCES bundles (reseller_id, id) ON UPDATE CASCADE ON DELETE CASCADE
      );
      CREATE INDEX bundle_components_of_customer ON bundle_components (customer_id, id);
      COMMENT ON COLUMN bundle_components.sealed IS 'Fields and secret of the order, encrypted; empty once its credentials were shown.';
    `);
    const owner = { reseller: 'reseller_id', customer: 'customer_id' };
    for (const table of tables) await secureRows(db, table, owner);
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    await db.run('DROP TABLE bundle_components; DROP TABLE bundles');
  },
});
