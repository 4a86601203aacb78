import { defineMigration } from '@isp/sdk/data';

/** Keys led by the reseller: a request points at a service of its own reseller only, and follows it to another. */
export default defineMigration({
  phase: 'contract',
  up: (db) =>
    db.run(`
      ALTER TABLE services ADD CONSTRAINT services_of_owner UNIQUE (reseller_id, id);
      ALTER TABLE job_requests
        DROP CONSTRAINT job_requests_service_id_fkey,
        ADD CONSTRAINT job_requests_service FOREIGN KEY (reseller_id, service_id)
          REFERENCES services (reseller_id, id) ON UPDATE CASCADE,
        DROP CONSTRAINT job_requests_service_id_desired_version_key,
        ADD CONSTRAINT job_requests_version UNIQUE (reseller_id, service_id, desired_version);
    `),
  down: (db) =>
    db.run(`
      ALTER TABLE job_requests
        DROP CONSTRAINT job_requests_version,
        ADD CONSTRAINT job_requests_service_id_desired_version_key UNIQUE (service_id, desired_version),
        DROP CONSTRAINT job_requests_service,
        ADD CONSTRAINT job_requests_service_id_fkey FOREIGN KEY (service_id) REFERENCES services;
      ALTER TABLE services DROP CONSTRAINT services_of_owner;
    `),
});
