import { defineMigration, secureRows } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE provision_jobs (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        service_id uuid NOT NULL,
        service_type text NOT NULL,
        action text NOT NULL CHECK (action IN ('activate', 'change', 'suspend', 'resume', 'terminate')),
        status text NOT NULL
          CHECK (status IN ('queued', 'running', 'retrying', 'manual', 'done', 'cancelled')),
        retry_count integer NOT NULL DEFAULT 0,
        scheduled_at timestamptz(3) NOT NULL,
        idempotency_key text NOT NULL UNIQUE,
        desired jsonb NOT NULL DEFAULT '{}',
        desired_version integer NOT NULL,
        manual_reason text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      CREATE INDEX provision_jobs_of_reseller ON provision_jobs (reseller_id, created_at, id);
      CREATE INDEX provision_jobs_of_customer ON provision_jobs (customer_id, created_at, id);
      CREATE INDEX provision_jobs_of_service ON provision_jobs (service_id, desired_version);
      CREATE INDEX provision_jobs_by_status ON provision_jobs (status, created_at, id);
      CREATE INDEX provision_jobs_by_age ON provision_jobs (created_at, id);

      CREATE TABLE provision_attempts (
        job_id uuid NOT NULL REFERENCES provision_jobs ON DELETE CASCADE,
        number integer NOT NULL,
        reseller_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        started_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3),
        outcome text CHECK (outcome IN ('done', 'retry', 'manual', 'interrupted')),
        transcript jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (job_id, number)
      );
      CREATE INDEX provision_attempts_of_reseller ON provision_attempts (reseller_id, customer_id);
    `);
    const owner = { reseller: 'reseller_id', customer: 'customer_id' };
    await secureRows(db, 'provision_jobs', owner);
    await secureRows(db, 'provision_attempts', owner);
  },
  async down(db) {
    await db.run('DROP TABLE provision_attempts; DROP TABLE provision_jobs');
  },
});
