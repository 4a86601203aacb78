import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const tables = ['ach_authorizations', 'ach_debits'];

/** Accounts of customers in the United States we may collect from, what is to be collected, and the files for the bank. Account numbers are sealed. */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE bank_accounts ADD COLUMN ach jsonb;

      CREATE TABLE ach_authorizations (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        holder text NOT NULL,
        routing_number text NOT NULL CHECK (routing_number ~ '^[0-9]{9}$'),
        account_masked text NOT NULL,
        account_sealed text NOT NULL,
        account_type text NOT NULL CHECK (account_type IN ('checking', 'savings')),
        entry_class text NOT NULL CHECK (entry_class IN ('PPD', 'WEB', 'CCD')),
        authorized_on date NOT NULL,
        status text NOT NULL CHECK (status IN ('active', 'revoked', 'refused')),
        reason text,
        change_code text,
        payment_method_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX ach_authorizations_of_customer ON ach_authorizations (reseller_id, customer_id, created_at);
      CREATE INDEX ach_authorizations_by_customer ON ach_authorizations (customer_id);
      CREATE INDEX ach_authorizations_by_age ON ach_authorizations (created_at, id);

      CREATE TABLE ach_files (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        bank_account_id uuid NOT NULL REFERENCES bank_accounts,
        modifier text NOT NULL CHECK (modifier ~ '^[A-Z0-9]$'),
        made_on date NOT NULL,
        effective_on date NOT NULL,
        debits integer NOT NULL,
        sum_minor bigint NOT NULL,
        currency text NOT NULL,
        last_trace integer NOT NULL CHECK (last_trace BETWEEN 1 AND 9999999),
        content_sealed text NOT NULL,
        made_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX ach_files_by_age ON ach_files (created_at, id);
      CREATE INDEX ach_files_of_bank_account ON ach_files (bank_account_id, made_on);

      CREATE TABLE ach_debits (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        authorization_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'submitted', 'collected', 'returned', 'cancelled')),
        trace_number text,
        file_id uuid,
        collected_from date,
        return_reason text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK ((status IN ('waiting', 'cancelled')) = (file_id IS NULL)),
        CHECK ((file_id IS NULL) = (trace_number IS NULL)),
        FOREIGN KEY (reseller_id, authorization_id) REFERENCES ach_authorizations (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX ach_debits_of_customer ON ach_debits (reseller_id, customer_id, created_at);
      CREATE INDEX ach_debits_by_customer ON ach_debits (customer_id);
      CREATE INDEX ach_debits_of_authorization ON ach_debits (reseller_id, authorization_id);
      CREATE INDEX ach_debits_by_age ON ach_debits (created_at, id);
      CREATE INDEX ach_debits_waiting ON ach_debits (id) WHERE status = 'waiting';
      CREATE INDEX ach_debits_by_trace ON ach_debits (trace_number);
      CREATE INDEX ach_debits_of_file ON ach_debits (file_id);
    `);
    for (const table of tables)
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    await secureRows(db, 'ach_files', { reseller: 'reseller_id' });
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    await db.run(`DROP TABLE ach_debits; DROP TABLE ach_files; DROP TABLE ach_authorizations;
      ALTER TABLE bank_accounts DROP COLUMN ach`);
  },
});
