import { defineMigration } from '@isp/sdk/data';

/** The columns of the list's policy and usual filters stand in its indexes: rows that are passed over are not read. */
export default defineMigration({
  async up(db) {
    await db.run(`
      DROP INDEX customers_by_name, customers_by_age;
      CREATE INDEX customers_by_name ON customers (name, id) INCLUDE (reseller_id, status, type);
      CREATE INDEX customers_by_age ON customers (created_at, id) INCLUDE (reseller_id, status, type);
    `);
  },
  async down(db) {
    await db.run(`
      DROP INDEX customers_by_name, customers_by_age;
      CREATE INDEX customers_by_age ON customers (created_at, id);
      CREATE INDEX customers_by_name ON customers (name, id);
    `);
  },
});
