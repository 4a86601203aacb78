import { defineMigration } from '@isp/sdk/data';

/** How urgent the first jobs of a bundle are. */
export default defineMigration({
  up: (db) => db.run('ALTER TABLE bundles ADD COLUMN priority smallint'),
  down: (db) => db.run('ALTER TABLE bundles DROP COLUMN priority'),
});
