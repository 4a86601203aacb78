import { defineMigration, followCustomers, unfollowCustomers } from '@isp/sdk/data';

const tables = ['services', 'job_requests'];

export default defineMigration({
  up: (db) => followCustomers(db, tables),
  down: (db) => unfollowCustomers(db, tables),
});
