import { defineMigration } from '@isp/sdk/data';

/** What would have gone with a captured message. */
export default defineMigration({
  async up(db) {
    await db.run('ALTER TABLE captured_messages ADD COLUMN attachments jsonb');
  },
  async down(db) {
    await db.run('ALTER TABLE captured_messages DROP COLUMN attachments');
  },
});
