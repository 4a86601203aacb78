import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE bulk_operations (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('change-tariff', 'suspend', 'resume', 'cancel')),
        reason text,
        tariff_id uuid REFERENCES tariffs,
        status text NOT NULL CHECK (status IN ('running', 'done')),
        total integer NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3)
      );
      CREATE INDEX bulk_operations_of_reseller ON bulk_operations (reseller_id, created_at, id);
      CREATE TABLE bulk_items (
        id uuid PRIMARY KEY,
        operation_id uuid NOT NULL,
        service_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'changed', 'refused')),
        outcome text,
        job_id uuid,
        FOREIGN KEY (reseller_id, service_id) REFERENCES services (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX bulk_items_of_reseller ON bulk_items (reseller_id, service_id);
      CREATE INDEX bulk_items_of_customer ON bulk_items (customer_id, service_id);
      CREATE INDEX bulk_items_of_operation ON bulk_items (operation_id, status, id);
    `);
    await secureRows(db, 'bulk_operations', { reseller: 'reseller_id' });
    await secureRows(db, 'bulk_items', { reseller: 'reseller_id' });
    await followCustomers(db, ['bulk_items']);
  },
  async down(db) {
    await unfollowCustomers(db, ['bulk_items']);
    await db.run('DROP TABLE bulk_items; DROP TABLE bulk_operations');
  },
});
