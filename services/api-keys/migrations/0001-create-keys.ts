import { defineMigration, secureRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE keys (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        customer_id uuid,
        user_id uuid NOT NULL,
        name text NOT NULL,
        scopes text[] NOT NULL,
        daily_quota bigint CHECK (daily_quota > 0),
        monthly_quota bigint CHECK (monthly_quota > 0),
        rate_per_second integer CHECK (rate_per_second > 0),
        expires_at timestamptz(3),
        revoked_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX keys_of_reseller ON keys (reseller_id, created_at, id);
      CREATE INDEX keys_of_customer ON keys (customer_id, created_at, id);
      CREATE INDEX keys_by_age ON keys (created_at, id);

      CREATE TABLE secrets (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        customer_id uuid,
        key_id uuid NOT NULL,
        hash bytea NOT NULL UNIQUE,
        hint text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3),
        last_used_at timestamptz(3),
        FOREIGN KEY (reseller_id, key_id) REFERENCES keys (reseller_id, id) ON UPDATE CASCADE
      );
      COMMENT ON INDEX secrets_hash_key IS 'Unique in the installation: a keyed hash of random text, by which a key is found';
      CREATE INDEX secrets_of_key ON secrets (reseller_id, key_id);
      CREATE INDEX secrets_of_customer ON secrets (customer_id);

      -- One row per key, changed by each of its calls: room in the page keeps the change beside the row.
      CREATE TABLE counters (
        key_id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        customer_id uuid,
        second_at timestamptz NOT NULL DEFAULT '-infinity',
        second_used bigint NOT NULL DEFAULT 0,
        day date NOT NULL DEFAULT '-infinity',
        day_used bigint NOT NULL DEFAULT 0,
        month date NOT NULL DEFAULT '-infinity',
        month_used bigint NOT NULL DEFAULT 0,
        FOREIGN KEY (reseller_id, key_id) REFERENCES keys (reseller_id, id) ON UPDATE CASCADE
      ) WITH (fillfactor = 50);
    `);
    for (const table of ['keys', 'secrets', 'counters'])
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
  },
  async down(db) {
    await db.run('DROP TABLE counters, secrets, keys');
  },
});
