import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

const tables = ['account_tokens', 'second_factors', 'recovery_codes', 'login_tries', 'staff_networks'];

/** Devices of sessions, links in mails, second factors, and what slows down guessing. */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE sessions
        ADD COLUMN user_agent text,
        ADD COLUMN address text,
        ADD COLUMN last_seen_at timestamptz(3) NOT NULL DEFAULT now(),
        ADD COLUMN impersonator_id uuid REFERENCES users ON DELETE CASCADE;
      CREATE INDEX sessions_of_impersonator ON sessions (impersonator_id);
      -- Links of invitations and resets; the token itself is in the mail only.
      CREATE TABLE account_tokens (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        purpose text NOT NULL CHECK (purpose IN ('invitation', 'password-reset')),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX account_tokens_of_user ON account_tokens (user_id);
      CREATE TABLE second_factors (
        user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
        sealed_secret text NOT NULL,
        confirmed_at timestamptz(3),
        -- The 30 s step of the last code that was taken: a code is good once.
        last_step bigint NOT NULL DEFAULT 0
      );
      CREATE TABLE recovery_codes (
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        PRIMARY KEY (user_id, code_hash)
      );
      CREATE TABLE login_tries (
        key text PRIMARY KEY,
        failures int NOT NULL,
        last_at timestamptz(3) NOT NULL,
        blocked_until timestamptz(3) NOT NULL
      );
      CREATE TABLE staff_networks (network text PRIMARY KEY);
    `);
    for (const table of tables) await systemRowsOnly(db, table);
  },
  async down(db) {
    await db.run(`
      DROP TABLE ${tables.join(', ')};
      ALTER TABLE sessions DROP COLUMN user_agent, DROP COLUMN address, DROP COLUMN last_seen_at,
        DROP COLUMN impersonator_id;
    `);
  },
});
