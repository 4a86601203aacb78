import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/** Settings people make for themselves, such as the columns of a table. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE preferences (
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        key text NOT NULL,
        value jsonb NOT NULL,
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (user_id, key)
      )
    `);
    await systemRowsOnly(db, 'preferences');
  },
  down: (db) => db.run('DROP TABLE preferences'),
});
