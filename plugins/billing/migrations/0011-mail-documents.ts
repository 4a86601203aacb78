import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

/** Whether a customer gets documents by mail, and what became of each mail. */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE billing_accounts ADD COLUMN invoice_delivery text CHECK (invoice_delivery IN ('email', 'none'));
      CREATE TABLE document_mails (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        run_id uuid,
        automatic boolean NOT NULL,
        status text NOT NULL CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'skipped')),
        reason text,
        delivery_id uuid,
        requested_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        FOREIGN KEY (reseller_id, document_id) REFERENCES documents (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX document_mails_of_document ON document_mails (reseller_id, document_id, created_at);
      CREATE INDEX document_mails_by_age ON document_mails (created_at, id);
      CREATE INDEX document_mails_of_customer ON document_mails (customer_id, created_at, id);
      CREATE INDEX document_mails_of_run ON document_mails (run_id, status) WHERE run_id IS NOT NULL;
    `);
    await secureRows(db, 'document_mails', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['document_mails']);
  },
  async down(db) {
    await unfollowCustomers(db, ['document_mails']);
    await db.run('DROP TABLE document_mails; ALTER TABLE billing_accounts DROP COLUMN invoice_delivery');
  },
});
