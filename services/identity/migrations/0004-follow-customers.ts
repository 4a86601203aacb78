import { defineMigration, followCustomers, unfollowCustomers } from '@isp/sdk/data';

/** Users of a customer go with it to another reseller, also those that are being added at that moment. */
export default defineMigration({
  up: (db) => followCustomers(db, ['users']),
  down: (db) => unfollowCustomers(db, ['users']),
});
