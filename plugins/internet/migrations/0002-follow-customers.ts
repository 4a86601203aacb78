import { defineMigration, followCustomers, unfollowCustomers } from '@isp/sdk/data';

const tables = ['internet_services'];

export default defineMigration({
  async up(db) {
    await followCustomers(db, tables);
    await db.run(`
      COMMENT ON INDEX internet_services_login IS 'Unique in the installation: RADIUS knows a subscriber by nothing else.';
      COMMENT ON INDEX internet_services_static_ip IS 'Unique in the installation: an address is routed to one place.';
    `);
  },
  async down(db) {
    await db.run(`
      COMMENT ON INDEX internet_services_login IS NULL;
      COMMENT ON INDEX internet_services_static_ip IS NULL;
    `);
    await unfollowCustomers(db, tables);
  },
});
