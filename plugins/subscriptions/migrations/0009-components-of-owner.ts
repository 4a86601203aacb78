import { defineMigration } from '@isp/sdk/data';

/** A component belongs to a service of its own reseller, and goes with it to another. */
export default defineMigration({
  phase: 'contract',
  up: (db) =>
    db.run(`
      ALTER TABLE services ADD CONSTRAINT services_parent FOREIGN KEY (reseller_id, parent_id)
        REFERENCES services (reseller_id, id) ON UPDATE CASCADE;
    `),
  down: (db) => db.run('ALTER TABLE services DROP CONSTRAINT services_parent'),
});
