import { defineMigration } from '@isp/sdk/data';

/**
 * Fixed IPv6 networks, and a change of the access that is on its way to the network: the job that brings it there, and what
 * was there before, for when the job is cancelled.
 */
export default defineMigration({
  up: (db) =>
    db.run(`
      ALTER TABLE internet_services
        ADD COLUMN static_prefix cidr,
        ADD COLUMN static_delegated_prefix cidr,
        ADD COLUMN change_job_id uuid,
        ADD COLUMN former jsonb,
        ADD CONSTRAINT internet_services_prefixes_apart EXCLUDE USING gist (static_prefix inet_ops WITH &&),
        ADD CONSTRAINT internet_services_delegated_apart EXCLUDE USING gist (static_delegated_prefix inet_ops WITH &&);
      CREATE INDEX internet_services_changing ON internet_services (change_job_id) WHERE change_job_id IS NOT NULL;
    `),
  down: (db) =>
    db.run(`ALTER TABLE internet_services
      DROP COLUMN static_prefix, DROP COLUMN static_delegated_prefix, DROP COLUMN change_job_id, DROP COLUMN former`),
});
