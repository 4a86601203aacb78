import { defineMigration } from '@isp/sdk/data';

/** A job that is cancelled while it runs is undone first. */
export default defineMigration({
  up: (db) => db.run('ALTER TABLE provision_jobs ADD COLUMN cancel_requested boolean NOT NULL DEFAULT false'),
  down: (db) => db.run('ALTER TABLE provision_jobs DROP COLUMN cancel_requested'),
});
