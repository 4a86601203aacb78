import { defineMigration } from '@isp/sdk/data';

/** What the first job of a service names beside its state. */
export default defineMigration({
  up: (db) => db.run('ALTER TABLE internet_services ADD COLUMN device text, ADD COLUMN priority smallint'),
  down: (db) => db.run('ALTER TABLE internet_services DROP COLUMN device, DROP COLUMN priority'),
});
