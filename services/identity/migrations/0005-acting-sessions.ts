import { defineMigration } from '@isp/sdk/data';

/** A session as somebody else ends with the session it was begun in. */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE sessions ADD COLUMN own_session_id uuid REFERENCES sessions ON DELETE CASCADE;
      CREATE INDEX sessions_of_own_session ON sessions (own_session_id);
    `);
  },
  async down(db) {
    await db.run('ALTER TABLE sessions DROP COLUMN own_session_id');
  },
});
