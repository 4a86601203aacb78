import { defineMigration } from '@isp/sdk/data';

/** Keys led by the reseller: a try points at a job of its own reseller only, and follows it to another. */
export default defineMigration({
  phase: 'contract',
  up: (db) =>
    db.run(`
      ALTER TABLE provision_jobs
        ADD CONSTRAINT provision_jobs_of_owner UNIQUE (reseller_id, id),
        DROP CONSTRAINT provision_jobs_idempotency_key_key,
        ADD CONSTRAINT provision_jobs_idempotency UNIQUE (reseller_id, idempotency_key);
      ALTER TABLE provision_attempts
        DROP CONSTRAINT provision_attempts_pkey,
        ADD PRIMARY KEY (reseller_id, job_id, number),
        DROP CONSTRAINT provision_attempts_job_id_fkey,
        ADD CONSTRAINT provision_attempts_job FOREIGN KEY (reseller_id, job_id)
          REFERENCES provision_jobs (reseller_id, id) ON UPDATE CASCADE ON DELETE CASCADE;
      -- Staff and the runner ask for the tries of a job whoever it belongs to.
      CREATE INDEX provision_attempts_of_job ON provision_attempts (job_id, number);
    `),
  down: (db) =>
    db.run(`
      DROP INDEX provision_attempts_of_job;
      ALTER TABLE provision_attempts
        DROP CONSTRAINT provision_attempts_pkey,
        ADD PRIMARY KEY (job_id, number),
        DROP CONSTRAINT provision_attempts_job,
        ADD CONSTRAINT provision_attempts_job_id_fkey FOREIGN KEY (job_id) REFERENCES provision_jobs ON DELETE CASCADE;
      ALTER TABLE provision_jobs
        DROP CONSTRAINT provision_jobs_idempotency,
        ADD CONSTRAINT provision_jobs_idempotency_key_key UNIQUE (idempotency_key),
        DROP CONSTRAINT provision_jobs_of_owner;
    `),
});
