import { defineMigration } from '@isp/sdk/data';

/** What a driver found on the network when it could not apply a job. */
export default defineMigration({
  up: (db) => db.run('ALTER TABLE provision_jobs ADD COLUMN actual jsonb'),
  down: (db) => db.run('ALTER TABLE provision_jobs DROP COLUMN actual'),
});
