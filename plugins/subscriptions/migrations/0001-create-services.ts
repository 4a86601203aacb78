import { defineMigration, secureRows, sharedRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE tariffs (
        id uuid PRIMARY KEY,
        type text NOT NULL CHECK (type IN ('internet', 'voice', 'bundle')),
        name text NOT NULL,
        price jsonb NOT NULL,
        billing_period text NOT NULL CHECK (billing_period IN ('monthly', 'quarterly', 'annual')),
        billing_mode text NOT NULL CHECK (billing_mode IN ('in-advance', 'in-arrears')),
        down_kbps integer CHECK (down_kbps > 0),
        up_kbps integer CHECK (up_kbps > 0),
        quota_bytes bigint CHECK (quota_bytes > 0),
        status text NOT NULL CHECK (status IN ('active', 'retired')),
        created_at timestamptz(3) NOT NULL,
        CHECK (type <> 'internet' OR (down_kbps IS NOT NULL AND up_kbps IS NOT NULL))
      );

      CREATE TABLE services (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        type text NOT NULL,
        tariff_id uuid NOT NULL REFERENCES tariffs,
        status text NOT NULL
          CHECK (status IN ('pending', 'active', 'partly-active', 'suspended', 'cancelled')),
        desired_status text NOT NULL CHECK (desired_status IN ('active', 'suspended', 'cancelled')),
        suspension_reason text,
        desired_version integer NOT NULL,
        login text,
        start_date date NOT NULL,
        created_at timestamptz(3) NOT NULL,
        activated_at timestamptz(3),
        cancelled_at timestamptz(3)
      );
      CREATE INDEX services_of_reseller ON services (reseller_id, created_at, id);
      CREATE INDEX services_of_customer ON services (customer_id, created_at, id);
      CREATE INDEX services_of_tariff ON services (tariff_id, created_at, id);
      -- Staff sees every reseller, so its lists have no owner to lead the index.
      CREATE INDEX services_by_age ON services (created_at, id);

      CREATE TABLE job_requests (
        job_id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        service_id uuid NOT NULL REFERENCES services,
        service_type text NOT NULL,
        action text NOT NULL,
        desired_version integer NOT NULL,
        requested_at timestamptz(3) NOT NULL,
        UNIQUE (service_id, desired_version)
      );
      CREATE INDEX job_requests_of_reseller ON job_requests (reseller_id, customer_id);
    `);
    const owner = { reseller: 'reseller_id', customer: 'customer_id' };
    await sharedRows(db, 'tariffs');
    await secureRows(db, 'services', owner);
    await secureRows(db, 'job_requests', owner);
  },
  async down(db) {
    await db.run('DROP TABLE job_requests; DROP TABLE services; DROP TABLE tariffs');
  },
});
