import { defineMigration } from '@isp/sdk/data';

/** Jobs that wait for others, and jobs that are more urgent than others. */
export default defineMigration({
  up: (db) =>
    db.run(`
      ALTER TABLE provision_jobs
        ADD COLUMN depends_on uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN blocked_by uuid,
        ADD COLUMN priority smallint NOT NULL DEFAULT 0;
      CREATE INDEX provision_jobs_dependants ON provision_jobs USING gin (depends_on)
        WHERE status IN ('queued', 'manual');
    `),
  down: (db) =>
    db.run(`
      DROP INDEX provision_jobs_dependants;
      ALTER TABLE provision_jobs DROP COLUMN depends_on, DROP COLUMN blocked_by, DROP COLUMN priority;
    `),
});
