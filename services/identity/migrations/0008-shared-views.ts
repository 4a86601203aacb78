import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/** Views of tables that somebody shares with all who hold a role; they go with him, and with the role. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE shared_views (
        id uuid PRIMARY KEY,
        author_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        table_id text NOT NULL,
        role text NOT NULL REFERENCES roles (name) ON DELETE CASCADE,
        name text NOT NULL,
        view jsonb NOT NULL,
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT shared_views_once UNIQUE (author_id, table_id, role, name)
      );
      CREATE INDEX shared_views_of_table ON shared_views (table_id, role);
      CREATE INDEX shared_views_of_role ON shared_views (role);
    `);
    await systemRowsOnly(db, 'shared_views');
  },
  down: (db) => db.run('DROP TABLE shared_views'),
});
