import { defineMigration, sharedRows } from '@isp/sdk/data';

/**
 * What documents are printed with. An issuer is a legal entity as it was at some time, and never changes; a document keeps
 * its issuer and the version of its template, so that it is printed the same years later. Documents of before have the
 * entity's first issuer.
 */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE logos (
        id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
        content_type text NOT NULL CHECK (content_type IN ('image/png', 'image/jpeg')),
        base64 text NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      COMMENT ON TABLE logos IS 'No personal data: pictures of the companies that bill, by their SHA-256.';
      ALTER TABLE legal_entities
        ADD COLUMN pay_to jsonb, ADD COLUMN contact jsonb, ADD COLUMN note text,
        ADD COLUMN logo_id text REFERENCES logos, ADD COLUMN issuer_id uuid;
      CREATE TABLE issuers (
        id uuid PRIMARY KEY,
        legal_entity_id uuid NOT NULL REFERENCES legal_entities,
        printed jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      COMMENT ON TABLE issuers IS 'No personal data: the companies that bill, as they were.';
      CREATE INDEX issuers_of_entity ON issuers (legal_entity_id, created_at, id);
      INSERT INTO issuers SELECT uuidv7(), id,
          jsonb_strip_nulls(jsonb_build_object('name', name, 'address', address, 'vatNumber', vat_number)), created_at
        FROM legal_entities;
      UPDATE legal_entities e SET issuer_id = i.id FROM issuers i WHERE i.legal_entity_id = e.id;
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON issuers FOR EACH ROW EXECUTE FUNCTION keep_rows();
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON logos FOR EACH ROW EXECUTE FUNCTION keep_rows();
      ALTER TABLE documents ADD COLUMN issuer_id uuid, ADD COLUMN template smallint;
    `);
    for (const table of ['issuers', 'logos']) await sharedRows(db, table);
  },
  async down(db) {
    await db.run(`
      ALTER TABLE documents DROP COLUMN issuer_id, DROP COLUMN template;
      DROP TABLE issuers;
      ALTER TABLE legal_entities DROP COLUMN pay_to, DROP COLUMN contact, DROP COLUMN note, DROP COLUMN logo_id,
        DROP COLUMN issuer_id;
      DROP TABLE logos;
    `);
  },
});
