import { defineMigration } from '@isp/sdk/data';

/** An erasure that is not done says what it waits for. */
export default defineMigration({
  up: (db) => db.run('ALTER TABLE erasures ADD COLUMN waiting_for text'),
  down: (db) => db.run('ALTER TABLE erasures DROP COLUMN waiting_for'),
});
