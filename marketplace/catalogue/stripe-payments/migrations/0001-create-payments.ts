import { defineMigration, secureRows, systemRowsOnly } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE stripe_payments (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        amount jsonb NOT NULL,
        refunded_minor bigint NOT NULL DEFAULT 0,
        status text NOT NULL,
        failure jsonb,
        dispute text CHECK (dispute IN ('open', 'won', 'lost')),
        description text,
        intent_id text UNIQUE,
        idempotency_key text NOT NULL CONSTRAINT stripe_payments_key UNIQUE,
        asked jsonb NOT NULL,
        last_event_at bigint NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      CREATE INDEX stripe_payments_of_reseller ON stripe_payments (reseller_id, created_at, id);
      CREATE INDEX stripe_payments_of_customer ON stripe_payments (customer_id, created_at, id);
      CREATE INDEX stripe_payments_by_age ON stripe_payments (created_at, id);

      CREATE TABLE stripe_customers (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        stripe_id text NOT NULL
      );
      CREATE INDEX stripe_customers_of_reseller ON stripe_customers (reseller_id, id);

      CREATE TABLE stripe_events (
        id text PRIMARY KEY,
        type text NOT NULL,
        received_at timestamptz(3) NOT NULL
      );
      CREATE INDEX stripe_events_by_age ON stripe_events (received_at);
    `);
    await secureRows(db, 'stripe_payments', { reseller: 'reseller_id', customer: 'customer_id' });
    await secureRows(db, 'stripe_customers', { reseller: 'reseller_id', customer: 'id' });
    await systemRowsOnly(db, 'stripe_events');
  },
  async down(db) {
    await db.run('DROP TABLE stripe_events; DROP TABLE stripe_customers; DROP TABLE stripe_payments');
  },
});
