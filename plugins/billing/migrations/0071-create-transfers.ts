import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

/** Money that goes out by SEPA credit transfers, and the files for the bank. IBANs are sealed. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE transfer_files (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        bank_account_id uuid NOT NULL REFERENCES bank_accounts,
        message_id text NOT NULL,
        version text NOT NULL CHECK (version IN ('03', '09')),
        execute_on date NOT NULL,
        transfers integer NOT NULL,
        sum_minor bigint NOT NULL,
        currency text NOT NULL,
        content_sealed text NOT NULL,
        made_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX transfer_files_by_age ON transfer_files (created_at, id);

      CREATE TABLE bank_transfers (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('refund', 'settlement')),
        ref_id uuid NOT NULL,
        customer_id uuid,
        reseller_id uuid NOT NULL,
        holder text NOT NULL,
        iban_masked text NOT NULL,
        iban_sealed text NOT NULL,
        bic text,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        description text NOT NULL,
        end_to_end_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'submitted', 'paid', 'returned', 'cancelled')),
        file_id uuid,
        reason text,
        created_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK ((status IN ('waiting', 'cancelled')) = (file_id IS NULL)),
        CHECK ((kind = 'refund') = (customer_id IS NOT NULL)),
        UNIQUE (reseller_id, id)
      );
      CREATE UNIQUE INDEX bank_transfers_once ON bank_transfers (ref_id) WHERE status IN ('waiting', 'submitted', 'paid');
      COMMENT ON INDEX bank_transfers_once IS
        'Unique in the installation: a refund or settlement is paid out once; what came back or was cancelled may be paid again.';
      CREATE INDEX bank_transfers_by_customer ON bank_transfers (customer_id);
      CREATE INDEX bank_transfers_of_reseller ON bank_transfers (reseller_id, created_at);
      CREATE INDEX bank_transfers_by_age ON bank_transfers (created_at, id);
      CREATE INDEX bank_transfers_by_end_to_end ON bank_transfers (end_to_end_id);
      CREATE INDEX bank_transfers_of_file ON bank_transfers (file_id);
      CREATE INDEX bank_transfers_waiting ON bank_transfers (id) WHERE status = 'waiting';
    `);
    await secureRows(db, 'bank_transfers', { reseller: 'reseller_id', customer: 'customer_id' });
    await secureRows(db, 'transfer_files', { reseller: 'reseller_id' });
    await followCustomers(db, ['bank_transfers']);
  },
  async down(db) {
    await unfollowCustomers(db, ['bank_transfers']);
    await db.run('DROP TABLE bank_transfers; DROP TABLE transfer_files');
  },
});
