import { defineMigration, sharedRows } from '@isp/sdk/data';

/** Everybody who is signed in may read the table, staff and the plugin itself may write. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE greetings (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        text text NOT NULL,
        signature text,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX greetings_in_order ON greetings (created_at, id);
    `);
    await sharedRows(db, 'greetings');
  },
  async down(db) {
    await db.run('DROP TABLE greetings');
  },
});
