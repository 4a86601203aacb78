import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const tables = ['ledger_entries', 'payments', 'allocations'];
const owner = { reseller: 'reseller_id', customer: 'customer_id' };

/** The double-entry journal, payments, and which of them (and which credit notes) paid which invoices. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE ledger_entries (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        posting_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        ledger_account text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note', 'payment', 'refund', 'reversal')),
        ref_id uuid NOT NULL,
        text text NOT NULL,
        amount_minor bigint NOT NULL,
        currency text NOT NULL,
        booked_on date NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX ledger_entries_of_customer ON ledger_entries (reseller_id, customer_id, seq);
      CREATE INDEX ledger_entries_by_customer ON ledger_entries (customer_id, seq) WHERE ledger_account = 'receivable';

      -- What a customer owes, line by line, with the balance after each.
      CREATE VIEW statement_lines WITH (security_invoker = true) AS
        SELECT id, seq, customer_id, reseller_id, kind, ref_id, text, amount_minor, currency, booked_on, created_at,
          sum(amount_minor) OVER (PARTITION BY customer_id, currency ORDER BY seq)::bigint AS balance_minor
        FROM ledger_entries WHERE ledger_account = 'receivable';

      CREATE FUNCTION check_postings() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        uneven uuid;
      BEGIN
        SELECT a.posting_id INTO uneven FROM added a
          GROUP BY a.posting_id, a.currency, a.customer_id HAVING sum(a.amount_minor) <> 0 LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'the entries of posting % do not add up to 0', uneven;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER check_postings AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_postings();

      CREATE TABLE payments (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('payment', 'refund', 'reversal')),
        amount_minor bigint NOT NULL,
        settled_minor bigint NOT NULL DEFAULT 0,
        currency text NOT NULL,
        method text NOT NULL,
        reference text,
        received_on date NOT NULL,
        of_payment_id uuid,
        reason text,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CHECK (CASE WHEN kind = 'payment' THEN amount_minor > 0 AND settled_minor BETWEEN 0 AND amount_minor
          ELSE amount_minor < 0 AND settled_minor = amount_minor END),
        CHECK ((kind = 'payment') = (of_payment_id IS NULL)),
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX payments_of_customer ON payments (reseller_id, customer_id, created_at, id);
      CREATE INDEX payments_by_age ON payments (created_at, id);
      CREATE INDEX payments_of_payment ON payments (of_payment_id);
      CREATE INDEX payments_unsettled ON payments (customer_id) WHERE settled_minor < amount_minor;

      CREATE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        free text[] := ARRAY['settled_minor', 'reseller_id'];
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'payments are never changed or removed; refund or reverse it';
      END $$;
      CREATE TRIGGER keep_payment BEFORE UPDATE OR DELETE ON payments
        FOR EACH ROW EXECUTE FUNCTION keep_payment();

      CREATE TABLE allocations (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        source text NOT NULL CHECK (source IN ('payment', 'credit-note')),
        source_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        created_at timestamptz(3) NOT NULL,
        FOREIGN KEY (reseller_id, invoice_id) REFERENCES documents (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX allocations_of_invoice ON allocations (reseller_id, invoice_id);
      CREATE INDEX allocations_of_source ON allocations (source_id);
      CREATE INDEX allocations_by_invoice ON allocations (invoice_id);
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON ledger_entries
        FOR EACH ROW EXECUTE FUNCTION keep_rows();
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON allocations
        FOR EACH ROW EXECUTE FUNCTION keep_rows();
    `);
    for (const table of tables) await secureRows(db, table, owner);
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    await db.run(`DROP TABLE allocations; DROP TABLE payments; DROP VIEW statement_lines; DROP TABLE ledger_entries;
      DROP FUNCTION keep_payment; DROP FUNCTION check_postings`);
  },
});
