import { defineMigration, secureRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE internet_services (
        service_id uuid PRIMARY KEY,
        job_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        tariff_id uuid NOT NULL,
        login text NOT NULL CHECK (login ~ '^[a-z0-9._@-]{3,64}$'),
        password text NOT NULL,
        static_ip inet,
        nas_id uuid,
        start_date date,
        state text NOT NULL CHECK (state IN ('reserved', 'ordered')),
        created_at timestamptz(3) NOT NULL
      );
      -- Unique in the whole installation, so not led by the owner: RADIUS knows a subscriber by nothing else.
      CREATE UNIQUE INDEX internet_services_login ON internet_services (lower(login));
      CREATE UNIQUE INDEX internet_services_static_ip ON internet_services (static_ip);
      CREATE INDEX internet_services_of_reseller ON internet_services (reseller_id, customer_id);
    `);
    await secureRows(db, 'internet_services', { reseller: 'reseller_id', customer: 'customer_id' });
  },
  async down(db) {
    await db.run('DROP TABLE internet_services');
  },
});
