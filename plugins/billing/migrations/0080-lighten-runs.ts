import { defineMigration } from '@isp/sdk/data';

/**
 * A run of a hundred thousand invoices writes less: its lines are changed where they stand (pages have room for it, and no
 * index is touched), and that lines belong to their document is checked by the trigger once per statement, not once per line.
 */
export default defineMigration({
  phase: 'contract',
  async up(db) {
    await db.run(`
      ALTER TABLE run_lines SET (fillfactor = 45);
      ALTER TABLE document_lines DROP CONSTRAINT document_lines_reseller_id_document_id_fkey;
      CREATE OR REPLACE FUNCTION keep_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE NOT EXISTS (SELECT FROM documents d WHERE d.id = a.document_id
            AND d.reseller_id = a.reseller_id AND d.xmin = pg_current_xact_id()::xid)) THEN
          RAISE EXCEPTION 'lines are added with their document only, and never later';
        END IF;
        RETURN NULL;
      END $$;
      COMMENT ON COLUMN document_lines.document_id IS
        'Kept by triggers: lines are added together with their document, and neither is ever removed.';
    `);
  },
  async down(db) {
    await db.run(`
      CREATE OR REPLACE FUNCTION keep_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a JOIN documents d ON d.id = a.document_id
            WHERE d.xmin <> pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'lines are added with their document only, and never later';
        END IF;
        RETURN NULL;
      END $$;
      ALTER TABLE document_lines ADD CONSTRAINT document_lines_reseller_id_document_id_fkey
        FOREIGN KEY (reseller_id, document_id) REFERENCES documents (reseller_id, id) ON UPDATE CASCADE;
      COMMENT ON COLUMN document_lines.document_id IS NULL;
      ALTER TABLE run_lines RESET (fillfactor);
    `);
  },
});
