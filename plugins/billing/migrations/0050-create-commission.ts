import { defineMigration, secureRows } from '@isp/sdk/data';

const tables = ['commission_rules', 'settlements', 'commission_terms', 'commission_lines'];

/** Resellers read what is theirs; what they earn is the ISP's to say, whatever permission somebody holds. */
const onlyStaff = `(SELECT current_setting('isp.scope', true) IN ('system', 'staff'))`;

/** What resellers earn: rules, what each invoice earns by them, a ledger that is only added to, and settlements. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE commission_rules (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        name text NOT NULL,
        applies_to text NOT NULL CHECK (applies_to IN ('own', 'below')),
        kind text NOT NULL CHECK (kind IN ('percent', 'flat', 'margin', 'tiers')),
        percent text,
        amount_minor bigint CHECK (amount_minor >= 0),
        tiers jsonb,
        currency text,
        tariff_id uuid,
        months integer CHECK (months > 0),
        valid_from date NOT NULL,
        valid_to date,
        created_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK ((kind = 'percent') = (percent IS NOT NULL)),
        CHECK ((kind IN ('flat', 'margin')) = (amount_minor IS NOT NULL)),
        CHECK ((kind = 'tiers') = (tiers IS NOT NULL)),
        CHECK ((kind = 'percent') = (currency IS NULL)),
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX commission_rules_of_reseller ON commission_rules (reseller_id, created_at, id);

      CREATE TABLE settlements (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        currency text NOT NULL,
        until date NOT NULL,
        status text NOT NULL CHECK (status IN ('previewed', 'confirmed', 'paid')),
        line_count integer NOT NULL,
        lines_minor bigint NOT NULL,
        carried_in_minor bigint NOT NULL CHECK (carried_in_minor <= 0),
        payout_minor bigint NOT NULL CHECK (payout_minor >= 0),
        carried_out_minor bigint NOT NULL CHECK (carried_out_minor <= 0),
        last_line bigint NOT NULL,
        reference text,
        created_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        confirmed_at timestamptz(3),
        paid_at timestamptz(3),
        CHECK (carried_in_minor + lines_minor = payout_minor + carried_out_minor),
        CHECK ((status = 'previewed') = (confirmed_at IS NULL)),
        CHECK ((status = 'paid') = (paid_at IS NOT NULL)),
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX settlements_of_reseller ON settlements (reseller_id, created_at, id);

      -- Fixed when the first money for an invoice comes in: later rules change nothing about it.
      CREATE TABLE commission_terms (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        rule_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        invoice_number text NOT NULL,
        currency text NOT NULL,
        net_minor bigint NOT NULL,
        invoice_gross_minor bigint NOT NULL,
        whole_minor numeric(38, 6) NOT NULL,
        issued_on date NOT NULL,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id),
        UNIQUE (reseller_id, invoice_id, rule_id),
        FOREIGN KEY (reseller_id, rule_id) REFERENCES commission_rules (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX commission_terms_of_invoice ON commission_terms (invoice_id);
      CREATE INDEX commission_terms_of_month ON commission_terms (reseller_id, rule_id, issued_on);

      CREATE TABLE commission_lines (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        reseller_id uuid NOT NULL,
        terms_id uuid NOT NULL,
        rule_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        invoice_number text NOT NULL,
        payment_id uuid NOT NULL,
        allocation_id uuid NOT NULL,
        reverses_id uuid,
        collected_minor bigint NOT NULL,
        amount_minor bigint NOT NULL,
        currency text NOT NULL,
        earned_on date NOT NULL,
        settlement_id uuid,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, terms_id, allocation_id),
        FOREIGN KEY (reseller_id, terms_id) REFERENCES commission_terms (reseller_id, id) ON UPDATE CASCADE,
        FOREIGN KEY (reseller_id, settlement_id) REFERENCES settlements (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX commission_lines_of_reseller ON commission_lines (reseller_id, created_at, id);
      CREATE INDEX commission_lines_of_settlement ON commission_lines (settlement_id, seq);
      CREATE INDEX commission_lines_unsettled ON commission_lines (reseller_id, currency, earned_on)
        WHERE settlement_id IS NULL;

      CREATE FUNCTION keep_commission() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Once, a settlement takes it.
        IF TG_OP = 'UPDATE' AND OLD.settlement_id IS NULL
            AND to_jsonb(NEW) - 'settlement_id' = to_jsonb(OLD) - 'settlement_id' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'commission is never changed or removed; a refund adds a line that takes it back';
      END $$;
      CREATE TRIGGER keep_commission BEFORE UPDATE OR DELETE ON commission_lines
        FOR EACH ROW EXECUTE FUNCTION keep_commission();
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON commission_terms
        FOR EACH ROW EXECUTE FUNCTION keep_rows();
      CREATE FUNCTION keep_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        free text[] := ARRAY['status', 'confirmed_at', 'paid_at', 'reference'];
      BEGIN
        IF OLD.status = 'previewed' AND TG_OP = 'DELETE' THEN
          RETURN OLD;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.status <> 'paid' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a settlement that is confirmed never changes, but for being paid out';
      END $$;
      CREATE TRIGGER keep_settlement BEFORE UPDATE OR DELETE ON settlements
        FOR EACH ROW EXECUTE FUNCTION keep_settlement();

      -- The ledger as people read it: accrued until a settlement takes it, payable until that is paid out.
      CREATE VIEW commissions WITH (security_invoker = true) AS
        SELECT l.*, CASE s.status WHEN 'confirmed' THEN 'payable' WHEN 'paid' THEN 'settled' ELSE 'accrued' END AS status
        FROM commission_lines l LEFT JOIN settlements s ON s.reseller_id = l.reseller_id AND s.id = l.settlement_id;

      -- Of some invoices, those somebody earns on. Whoever books a payment need not see rules of resellers.
      CREATE FUNCTION earning_invoices(ids uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
      DECLARE
        caller text := coalesce(current_setting('isp.scope', true), '');
      BEGIN
        PERFORM set_config('isp.scope', 'system', true);
        RETURN QUERY SELECT d.id FROM documents d WHERE d.id = ANY (ids) AND (
          EXISTS (SELECT FROM commission_rules r WHERE r.reseller_id = d.reseller_id OR r.applies_to = 'below')
          OR EXISTS (SELECT FROM commission_terms t WHERE t.invoice_id = d.id));
        PERFORM set_config('isp.scope', caller, true);
      END $$;

      -- The tariff a line is for: its key has it, or the service had it when the line's days began.
      CREATE FUNCTION tariff_of_line(line_key text, service uuid, starts date) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN service IS NULL THEN NULL
          WHEN split_part(line_key, '|', 1) = service::text AND split_part(line_key, '|', 2) ~ '^[0-9a-f-]{36}$'
            THEN split_part(line_key, '|', 2)::uuid
          ELSE (SELECT (e.terms->>'tariffId')::uuid FROM billing_events e
            WHERE e.service_id = service AND e.terms IS NOT NULL AND (starts IS NULL OR e.effective_on <= starts)
            ORDER BY e.effective_on DESC, e.seq DESC LIMIT 1) END
      $$;
    `);
    for (const table of tables) {
      await secureRows(db, table, { reseller: 'reseller_id' });
      for (const command of ['INSERT WITH CHECK', 'UPDATE USING', 'DELETE USING'])
        await db.run(
          `CREATE POLICY staff_${command.slice(0, 6).toLowerCase()} ON ${table} AS RESTRICTIVE FOR ${command} (${onlyStaff})`,
        );
    }
  },
  async down(db) {
    await db.run(`DROP VIEW commissions; DROP FUNCTION earning_invoices; DROP FUNCTION tariff_of_line;
      DROP TABLE commission_lines; DROP TABLE commission_terms; DROP TABLE settlements; DROP TABLE commission_rules;
      DROP FUNCTION keep_commission; DROP FUNCTION keep_settlement`);
  },
});
