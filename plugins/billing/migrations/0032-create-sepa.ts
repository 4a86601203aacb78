import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const tables = ['sepa_mandates', 'sepa_debits'];

/** Mandates of customers, what is to be collected by them, and the files for the bank. IBANs are sealed. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE sepa_mandates (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        reference text NOT NULL,
        holder text NOT NULL,
        iban_masked text NOT NULL,
        iban_sealed text NOT NULL,
        bic text,
        scheme text NOT NULL CHECK (scheme IN ('core', 'b2b')),
        signed_on date NOT NULL,
        status text NOT NULL CHECK (status IN ('active', 'revoked', 'refused')),
        reason text,
        last_used_on date,
        payment_method_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE UNIQUE INDEX sepa_mandates_reference ON sepa_mandates (reference);
      COMMENT ON INDEX sepa_mandates_reference IS
        'Unique in the installation: creditor identifier and reference name one mandate at the banks.';
      CREATE INDEX sepa_mandates_of_customer ON sepa_mandates (reseller_id, customer_id, created_at);
      CREATE INDEX sepa_mandates_by_customer ON sepa_mandates (customer_id);
      CREATE INDEX sepa_mandates_by_age ON sepa_mandates (created_at, id);

      CREATE TABLE sepa_files (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        bank_account_id uuid NOT NULL REFERENCES bank_accounts,
        message_id text NOT NULL,
        version text NOT NULL CHECK (version IN ('02', '08')),
        collect_on date NOT NULL,
        debits integer NOT NULL,
        sum_minor bigint NOT NULL,
        currency text NOT NULL,
        content_sealed text NOT NULL,
        made_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX sepa_files_by_age ON sepa_files (created_at, id);

      CREATE TABLE sepa_debits (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        mandate_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        end_to_end_id text NOT NULL,
        description text NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'submitted', 'collected', 'returned', 'cancelled')),
        sequence text CHECK (sequence IN ('FRST', 'RCUR')),
        file_id uuid,
        payment_info_id text,
        return_reason text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK ((status IN ('waiting', 'cancelled')) = (file_id IS NULL)),
        FOREIGN KEY (reseller_id, mandate_id) REFERENCES sepa_mandates (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX sepa_debits_of_customer ON sepa_debits (reseller_id, customer_id, created_at);
      CREATE INDEX sepa_debits_by_customer ON sepa_debits (customer_id);
      CREATE INDEX sepa_debits_of_mandate ON sepa_debits (reseller_id, mandate_id);
      CREATE INDEX sepa_debits_by_age ON sepa_debits (created_at, id);
      CREATE INDEX sepa_debits_waiting ON sepa_debits (id) WHERE status = 'waiting';
      CREATE INDEX sepa_debits_by_end_to_end ON sepa_debits (end_to_end_id);
      CREATE INDEX sepa_debits_by_payment_info ON sepa_debits (payment_info_id);
      CREATE INDEX sepa_debits_of_file ON sepa_debits (file_id);
    `);
    for (const table of tables)
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    await secureRows(db, 'sepa_files', { reseller: 'reseller_id' });
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    await db.run('DROP TABLE sepa_debits; DROP TABLE sepa_files; DROP TABLE sepa_mandates');
  },
});
