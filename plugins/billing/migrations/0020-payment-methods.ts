import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const tables = ['payment_methods', 'payment_attempts', 'provider_refunds'];

/**
 * Stored ways to pay (the provider's tokens only), each try to charge one, and money that goes back through a provider. A
 * row of a try is there before the provider is asked.
 */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE billing_accounts ADD COLUMN auto_pay text NOT NULL DEFAULT 'off'
        CHECK (auto_pay IN ('off', 'on-issue', 'on-due'));

      CREATE TABLE payment_methods (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        provider text NOT NULL,
        kind text NOT NULL,
        provider_token text NOT NULL,
        brand text,
        last4 text CHECK (length(last4) <= 4),
        expires_on date,
        is_default boolean NOT NULL,
        status text NOT NULL CHECK (status IN ('active', 'removed')),
        told_days_left integer,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK (status = 'active' OR NOT is_default)
      );
      CREATE INDEX payment_methods_of_customer ON payment_methods (reseller_id, customer_id, created_at, id);
      CREATE UNIQUE INDEX payment_methods_default ON payment_methods (reseller_id, customer_id) WHERE is_default;
      CREATE UNIQUE INDEX payment_methods_ref ON payment_methods (reseller_id, customer_id, provider, provider_token)
        WHERE status = 'active';
      CREATE INDEX payment_methods_expiring ON payment_methods (expires_on)
        WHERE status = 'active' AND expires_on IS NOT NULL;

      CREATE TABLE payment_attempts (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        payment_method_id uuid NOT NULL,
        provider text NOT NULL,
        method text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        invoice_id uuid,
        allocations jsonb NOT NULL,
        origin text NOT NULL CHECK (origin IN ('automatic', 'by-hand')),
        status text NOT NULL CHECK (status IN ('pending', 'succeeded', 'declined', 'unknown')),
        charge_ref text,
        decline_code text,
        decline_class text CHECK (decline_class IN ('soft', 'hard', 'authentication')),
        reason text,
        next_retry_at timestamptz(3),
        next_look_at timestamptz(3),
        looks integer NOT NULL DEFAULT 0,
        asked_at timestamptz(3),
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        settled_at timestamptz(3),
        CHECK ((status IN ('succeeded', 'declined')) = (settled_at IS NOT NULL)),
        CHECK ((status = 'declined') = (decline_class IS NOT NULL))
      );
      CREATE INDEX payment_attempts_of_customer ON payment_attempts (reseller_id, customer_id, created_at, id);
      CREATE INDEX payment_attempts_by_age ON payment_attempts (created_at, id);
      CREATE INDEX payment_attempts_open ON payment_attempts (customer_id) WHERE status IN ('pending', 'unknown');
      CREATE UNIQUE INDEX payment_attempts_one ON payment_attempts (reseller_id, invoice_id)
        WHERE status IN ('pending', 'unknown');
      CREATE INDEX payment_attempts_of_invoice ON payment_attempts (invoice_id);
      CREATE INDEX payment_attempts_of_charge ON payment_attempts (charge_ref);
      CREATE INDEX payment_attempts_again ON payment_attempts (customer_id) WHERE next_retry_at IS NOT NULL;

      CREATE TABLE provider_refunds (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        payment_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('asked', 'given-back', 'declined')),
        refund_ref text,
        decline_text text,
        looks integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL,
        settled_at timestamptz(3)
      );
      CREATE INDEX provider_refunds_of_customer ON provider_refunds (reseller_id, customer_id, created_at);
      CREATE INDEX provider_refunds_open ON provider_refunds (payment_id) WHERE status = 'asked';
    `);
    for (const table of tables)
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    await db.run(`DROP TABLE provider_refunds; DROP TABLE payment_attempts; DROP TABLE payment_methods;
      ALTER TABLE billing_accounts DROP COLUMN auto_pay`);
  },
});
