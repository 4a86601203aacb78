import { defineMigration, secureRows, sharedRows } from '@isp/sdk/data';

/** Accounts at banks, their statements, and what became of each entry. Statements are the ISP's, whoever paid. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE bank_accounts (
        id uuid PRIMARY KEY,
        legal_entity_id uuid NOT NULL REFERENCES legal_entities,
        name text NOT NULL,
        iban text,
        account_number text,
        bic text,
        currency text NOT NULL,
        creditor_id text,
        csv_format jsonb,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK (iban IS NOT NULL OR account_number IS NOT NULL)
      );
      CREATE UNIQUE INDEX bank_accounts_once ON bank_accounts (coalesce(iban, account_number), currency);

      CREATE TABLE bank_statements (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        format text NOT NULL CHECK (format IN ('camt.053', 'csv')),
        file_name text NOT NULL,
        sha256 text NOT NULL,
        status text NOT NULL CHECK (status IN ('matching', 'done')),
        entries integer NOT NULL,
        duplicates integer NOT NULL,
        skipped integer NOT NULL,
        waiting integer NOT NULL,
        "from" date,
        "to" date,
        warnings jsonb NOT NULL,
        imported_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        UNIQUE (reseller_id, id)
      );
      CREATE UNIQUE INDEX bank_statements_once ON bank_statements (reseller_id, sha256);
      CREATE INDEX bank_statements_by_age ON bank_statements (created_at, id);

      CREATE TABLE statement_entries (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        statement_id uuid NOT NULL,
        bank_account_id uuid NOT NULL REFERENCES bank_accounts,
        position integer NOT NULL,
        entry_key text NOT NULL,
        booked_on date NOT NULL,
        value_on date,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        currency text NOT NULL,
        name text,
        iban_masked text,
        iban_sealed text,
        payer_key text,
        remittance text,
        reference text,
        end_to_end_id text,
        bank_reference text,
        mandate_reference text,
        return_reason text,
        whole_reason text,
        status text NOT NULL CHECK (status IN ('waiting', 'unmatched', 'booked', 'ignored')),
        score integer,
        reason text,
        suggestions jsonb NOT NULL DEFAULT '[]',
        customer_id uuid,
        payment_id uuid,
        handled_by jsonb,
        handled_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        CHECK ((status = 'booked') = (payment_id IS NOT NULL)),
        FOREIGN KEY (reseller_id, statement_id) REFERENCES bank_statements (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE UNIQUE INDEX statement_entries_once ON statement_entries (reseller_id, bank_account_id, entry_key);
      CREATE INDEX statement_entries_of_statement ON statement_entries (reseller_id, statement_id, position);
      CREATE INDEX statement_entries_waiting ON statement_entries (statement_id, position) WHERE status = 'waiting';
      CREATE INDEX statement_entries_open ON statement_entries (created_at, id) WHERE status = 'unmatched';
      CREATE INDEX statement_entries_by_age ON statement_entries (created_at, id);
      CREATE INDEX statement_entries_of_customer ON statement_entries (customer_id);
      CREATE INDEX statement_entries_of_payer ON statement_entries (payer_key) WHERE status = 'booked';
      CREATE INDEX statement_entries_of_payment ON statement_entries (payment_id);

      -- What one reads of a bank is never changed; only what became of it is.
      CREATE FUNCTION keep_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        free text[] := ARRAY['status', 'score', 'reason', 'suggestions', 'customer_id', 'payment_id', 'handled_by', 'handled_at'];
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'entries of bank statements are never changed or removed; match or ignore them';
      END $$;
      CREATE TRIGGER keep_entry BEFORE UPDATE OR DELETE ON statement_entries
        FOR EACH ROW EXECUTE FUNCTION keep_entry();
    `);
    await sharedRows(db, 'bank_accounts');
    await secureRows(db, 'bank_statements', { reseller: 'reseller_id' });
    await secureRows(db, 'statement_entries', { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run(
      'DROP TABLE statement_entries; DROP FUNCTION keep_entry; DROP TABLE bank_statements; DROP TABLE bank_accounts',
    );
  },
});
