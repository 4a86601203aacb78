import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('staff', 'reseller', 'customer')),
        roles text[] NOT NULL,
        password_hash text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX users_email ON users (lower(email));
      CREATE TABLE roles (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        permissions text[] NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX sessions_user ON sessions (user_id);
    `);
    for (const table of ['users', 'roles', 'sessions']) await systemRowsOnly(db, table);
    await db.run(`INSERT INTO roles (id, name, permissions) VALUES (uuidv7(), 'administrator', '{*}')`);
  },
  async down(db) {
    await db.run('DROP TABLE sessions, roles, users');
  },
});
