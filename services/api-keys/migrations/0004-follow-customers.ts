import { defineMigration, followCustomers, unfollowCustomers } from '@isp/sdk/data';

/** What hangs on a key (secrets, usage) goes along by its foreign key. */
export default defineMigration({
  up: (db) => followCustomers(db, ['keys']),
  down: (db) => unfollowCustomers(db, ['keys']),
});
