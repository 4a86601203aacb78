import { defineMigration, sharedRows } from '@isp/sdk/data';

/** Definitions of the ISP's own fields, and what of a customer's fields `q` finds. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE custom_fields (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        title text NOT NULL,
        type text NOT NULL CHECK (type IN ('text', 'number', 'boolean', 'date', 'choice')),
        options jsonb,
        required boolean NOT NULL,
        searchable boolean NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      ALTER TABLE customers ADD COLUMN searchable_fields text;
      CREATE FUNCTION keep_searchable_fields() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT string_agg(NEW.custom_fields ->> f.name, ' ' ORDER BY f.name) INTO NEW.searchable_fields
        FROM custom_fields f WHERE f.searchable;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_searchable_fields BEFORE INSERT OR UPDATE OF custom_fields ON customers
        FOR EACH ROW EXECUTE FUNCTION keep_searchable_fields();
    `);
    await sharedRows(db, 'custom_fields');
  },
  async down(db) {
    await db.run(`
      DROP TRIGGER keep_searchable_fields ON customers;
      DROP FUNCTION keep_searchable_fields;
      ALTER TABLE customers DROP COLUMN searchable_fields;
      DROP TABLE custom_fields;
    `);
  },
});
