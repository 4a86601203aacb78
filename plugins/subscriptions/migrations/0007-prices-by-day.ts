import { defineMigration, sharedRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE tariffs ADD COLUMN valid_from date, ADD COLUMN valid_to date;
      CREATE TABLE tariff_prices (
        id uuid PRIMARY KEY,
        tariff_id uuid NOT NULL REFERENCES tariffs,
        price jsonb NOT NULL,
        valid_from date NOT NULL,
        UNIQUE (tariff_id, valid_from)
      );
      INSERT INTO tariff_prices (id, tariff_id, price, valid_from)
        SELECT uuidv7(), id, price, (created_at AT TIME ZONE 'UTC')::date FROM tariffs;
    `);
    await sharedRows(db, 'tariff_prices');
  },
  async down(db) {
    await db.run(`
      DROP TABLE tariff_prices;
      ALTER TABLE tariffs DROP COLUMN valid_from, DROP COLUMN valid_to;
    `);
  },
});
