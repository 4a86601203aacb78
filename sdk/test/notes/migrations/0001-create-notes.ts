import { defineMigration, secureRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE notes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reseller_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        reminded integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, text)
      );
      CREATE INDEX notes_of_reseller ON notes (reseller_id, created_at, id);
      CREATE INDEX notes_of_customer ON notes (customer_id, created_at, id);
    `);
    await secureRows(db, 'notes', { reseller: 'reseller_id', customer: 'customer_id' });
  },
  async down(db) {
    await db.run('DROP TABLE notes');
  },
});
