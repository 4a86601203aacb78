import { defineMigration } from '@isp/sdk/data';

/** What of a bundle's line is for which component. */
export default defineMigration({
  async up(db) {
    await db.run('ALTER TABLE document_lines ADD COLUMN parts jsonb');
  },
  async down(db) {
    await db.run('ALTER TABLE document_lines DROP COLUMN parts');
  },
});
