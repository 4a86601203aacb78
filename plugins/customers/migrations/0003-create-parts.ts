import { defineMigration, secureRows } from '@isp/sdk/data';

/** What belongs to a customer goes with it to another reseller, in the same statement. */
const ofCustomer = `
  customer_id uuid NOT NULL,
  FOREIGN KEY (reseller_id, customer_id) REFERENCES customers (reseller_id, id) ON UPDATE CASCADE`;

/** Contacts, addresses, notes and ids in other systems of a customer, and its tags. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE UNIQUE INDEX customers_with_reseller ON customers (reseller_id, id);
      ALTER TABLE customers ADD COLUMN tags jsonb NOT NULL DEFAULT '[]';
      CREATE TABLE contacts (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        roles jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        ${ofCustomer}
      );
      CREATE INDEX contacts_of_customer ON contacts (reseller_id, customer_id, created_at, id);
      CREATE TABLE addresses (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('installation', 'billing', 'postal')),
        label text,
        address jsonb NOT NULL,
        coordinates jsonb,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        ${ofCustomer}
      );
      CREATE INDEX addresses_of_customer ON addresses (reseller_id, customer_id, created_at, id);
      CREATE TABLE notes (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        text text NOT NULL,
        pinned boolean NOT NULL,
        author jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        ${ofCustomer}
      );
      CREATE INDEX notes_of_customer ON notes (reseller_id, customer_id, created_at, id);
      CREATE TABLE external_ids (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        system text NOT NULL,
        external_id text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        ${ofCustomer}
      );
      CREATE UNIQUE INDEX external_ids_in_system ON external_ids (reseller_id, system, external_id);
      CREATE UNIQUE INDEX external_ids_of_customer ON external_ids (reseller_id, customer_id, system);
    `);
    for (const table of ['contacts', 'addresses', 'external_ids'])
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    // Notes are about the customer, not for it.
    await secureRows(db, 'notes', { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run(`
      DROP TABLE external_ids, notes, addresses, contacts;
      ALTER TABLE customers DROP COLUMN tags;
      DROP INDEX customers_with_reseller;
    `);
  },
});
