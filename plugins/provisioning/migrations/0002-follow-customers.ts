import { defineMigration, followCustomers, unfollowCustomers } from '@isp/sdk/data';

const tables = ['provision_jobs', 'provision_attempts'];

export default defineMigration({
  up: (db) => followCustomers(db, tables),
  down: (db) => unfollowCustomers(db, tables),
});
