import { defineMigration, secureRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE webhook_endpoints (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        url text NOT NULL,
        description text,
        events jsonb NOT NULL,
        contact text,
        status text NOT NULL CHECK (status IN ('active', 'disabled')),
        disabled_reason text,
        disabled_at timestamptz(3),
        failing_since timestamptz(3),
        last_failure_at timestamptz(3),
        previous_secret_until timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX webhook_endpoints_of_reseller ON webhook_endpoints (reseller_id, created_at, id);
      CREATE INDEX webhook_endpoints_by_age ON webhook_endpoints (created_at, id);

      -- Sealed with a key that is in no database.
      CREATE TABLE webhook_secrets (
        endpoint_id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        secret text NOT NULL,
        previous_secret text,
        FOREIGN KEY (reseller_id, endpoint_id)
          REFERENCES webhook_endpoints (reseller_id, id) ON DELETE CASCADE
      );

      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY,
        endpoint_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        message_id text NOT NULL,
        event text NOT NULL,
        body text NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
        tries integer NOT NULL DEFAULT 0,
        attempts jsonb NOT NULL DEFAULT '[]',
        reason text,
        next_attempt_at timestamptz(3),
        -- A process has it in hand until then.
        claimed_until timestamptz(3),
        replay_of uuid,
        delivered_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        FOREIGN KEY (reseller_id, endpoint_id)
          REFERENCES webhook_endpoints (reseller_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX webhook_deliveries_once
        ON webhook_deliveries (reseller_id, endpoint_id, message_id) WHERE replay_of IS NULL;
      CREATE INDEX webhook_deliveries_of_reseller ON webhook_deliveries (reseller_id, created_at, id);
      CREATE INDEX webhook_deliveries_of_endpoint ON webhook_deliveries (endpoint_id, created_at, id);
      CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (created_at, id);
      CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint_id, next_attempt_at) WHERE status = 'pending';
    `);
    await secureRows(db, 'webhook_endpoints', { reseller: 'reseller_id' });
    await secureRows(db, 'webhook_secrets', { reseller: 'reseller_id' });
    await secureRows(db, 'webhook_deliveries', { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run('DROP TABLE webhook_deliveries; DROP TABLE webhook_secrets; DROP TABLE webhook_endpoints');
  },
});
