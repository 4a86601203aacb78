import { defineMigration } from '@isp/sdk/data';

/**
 * What customers are compared by. Columns of their own, since only plain comparisons of columns use an index beside
 * row-level security.
 */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE customers
        ADD COLUMN email_key text GENERATED ALWAYS AS (lower(email)) STORED,
        ADD COLUMN phone_key text GENERATED ALWAYS AS (regexp_replace(phone, '[^0-9]', '', 'g')) STORED,
        ADD COLUMN address_key text GENERATED ALWAYS AS (lower(
          (address ->> 'street') || '|' || coalesce(address ->> 'postalCode', '') || '|' || coalesce(address ->> 'city', '')
        )) STORED;
      CREATE INDEX customers_by_email ON customers (email_key) WHERE email_key IS NOT NULL;
      CREATE INDEX customers_by_phone ON customers (phone_key) WHERE phone_key IS NOT NULL;
      CREATE INDEX customers_by_address ON customers (address_key) WHERE address_key IS NOT NULL;
    `);
  },
  async down(db) {
    await db.run(
      'ALTER TABLE customers DROP COLUMN email_key, DROP COLUMN phone_key, DROP COLUMN address_key',
    );
  },
});
