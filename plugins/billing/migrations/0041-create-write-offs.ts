import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

/** Debts that are given up: they settle their invoice, and are taken back when it is paid after all. Rows are only added. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE write_offs (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        currency text NOT NULL,
        reason text NOT NULL,
        booked_on date NOT NULL,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        FOREIGN KEY (reseller_id, invoice_id) REFERENCES documents (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX write_offs_of_customer ON write_offs (reseller_id, customer_id, created_at);
      CREATE INDEX write_offs_of_invoice ON write_offs (reseller_id, invoice_id);
      CREATE INDEX write_offs_by_customer ON write_offs (customer_id);
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON write_offs FOR EACH ROW EXECUTE FUNCTION keep_rows();
      ALTER TABLE allocations DROP CONSTRAINT allocations_source_check,
        ADD CONSTRAINT allocations_source_check CHECK (source IN ('payment', 'credit-note', 'write-off'));
      ALTER TABLE documents DROP CONSTRAINT documents_status_check,
        ADD CONSTRAINT documents_status_check CHECK (status IN ('draft', 'issued', 'paid', 'written-off', 'void'));
    `);
    await secureRows(db, 'write_offs', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['write_offs']);
  },
  async down(db) {
    await unfollowCustomers(db, ['write_offs']);
    await db.run(`
      ALTER TABLE documents DROP CONSTRAINT documents_status_check,
        ADD CONSTRAINT documents_status_check CHECK (status IN ('draft', 'issued', 'paid', 'void')) NOT VALID;
      ALTER TABLE allocations DROP CONSTRAINT allocations_source_check,
        ADD CONSTRAINT allocations_source_check CHECK (source IN ('payment', 'credit-note')) NOT VALID;
      DROP TABLE write_offs;
    `);
  },
});
