import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const tables = ['billing_events', 'charges'];

/** What happened to services as billing sees it, and what is charged once. Rows are added and never changed. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE FUNCTION keep_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Only whose they are may change: a customer goes to another reseller.
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'reseller_id' = to_jsonb(OLD) - 'reseller_id' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'rows of % are never changed or removed; add one that corrects it', TG_TABLE_NAME;
      END $$;

      CREATE TABLE billing_events (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        service_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('activated', 'changed', 'repriced', 'suspended', 'resumed', 'cancelled')),
        happened_at timestamptz(3) NOT NULL,
        effective_on date NOT NULL,
        terms jsonb,
        reason text,
        source text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CHECK ((kind IN ('activated', 'changed', 'repriced')) = (terms IS NOT NULL)),
        CHECK ((kind = 'suspended') = (reason IS NOT NULL))
      );
      CREATE INDEX billing_events_of_customer ON billing_events (reseller_id, customer_id, seq);
      CREATE INDEX billing_events_of_service ON billing_events (service_id, seq);
      CREATE INDEX billing_events_by_customer ON billing_events (customer_id, seq);
      CREATE INDEX billing_events_of_tariff ON billing_events ((terms->>'tariffId'), customer_id) WHERE terms IS NOT NULL;

      CREATE TABLE charges (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        service_id uuid,
        text text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        tax_ids jsonb,
        effective_on date NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX charges_of_customer ON charges (reseller_id, customer_id, effective_on);
      CREATE INDEX charges_by_customer ON charges (customer_id);
    `);
    for (const table of tables) {
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
      await db.run(`CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION keep_rows()`);
    }
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    await db.run('DROP TABLE charges; DROP TABLE billing_events; DROP FUNCTION keep_rows');
  },
});
