import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE services ADD COLUMN desired_tariff_id uuid REFERENCES tariffs;
      CREATE INDEX services_of_desired_tariff ON services (desired_tariff_id) WHERE desired_tariff_id IS NOT NULL;
      CREATE TABLE scheduled_changes (
        id uuid PRIMARY KEY,
        service_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        wish text NOT NULL CHECK (wish IN ('change-tariff', 'suspend', 'resume', 'cancel')),
        tariff_id uuid REFERENCES tariffs,
        reason text,
        due_on date NOT NULL,
        due_at timestamptz(3) NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'applied', 'refused', 'withdrawn')),
        outcome text,
        created_at timestamptz(3) NOT NULL,
        CHECK ((wish = 'change-tariff') = (tariff_id IS NOT NULL)),
        FOREIGN KEY (reseller_id, service_id) REFERENCES services (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE UNIQUE INDEX scheduled_changes_waiting
        ON scheduled_changes (reseller_id, service_id, wish) WHERE status = 'waiting';
      CREATE INDEX scheduled_changes_of_reseller ON scheduled_changes (reseller_id, service_id, due_at);
      CREATE INDEX scheduled_changes_of_tariff ON scheduled_changes (tariff_id) WHERE tariff_id IS NOT NULL;
    `);
    await secureRows(db, 'scheduled_changes', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['scheduled_changes']);
  },
  async down(db) {
    await unfollowCustomers(db, ['scheduled_changes']);
    await db.run('DROP TABLE scheduled_changes; ALTER TABLE services DROP COLUMN desired_tariff_id');
  },
});
