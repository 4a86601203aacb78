import { defineMigration } from '@isp/sdk/data';

/** How often a customer went to another reseller, so that whoever follows knows the newest move. */
export default defineMigration({
  up: (db) => db.run('ALTER TABLE customers ADD COLUMN moves integer NOT NULL DEFAULT 0'),
  down: (db) => db.run('ALTER TABLE customers DROP COLUMN moves'),
});
