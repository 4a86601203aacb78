import { defineMigration } from '@isp/sdk/data';

/** Services that are made of others, and the device a service is set up on. */
export default defineMigration({
  up: (db) =>
    db.run(`
      ALTER TABLE services
        ADD COLUMN parent_id uuid,
        ADD COLUMN component_count integer CHECK (component_count > 0),
        ADD COLUMN reached_version integer,
        ADD COLUMN device text;
      CREATE INDEX services_of_parent ON services (parent_id, id) WHERE parent_id IS NOT NULL;
    `),
  down: (db) =>
    db.run(`
      DROP INDEX services_of_parent;
      ALTER TABLE services
        DROP COLUMN parent_id, DROP COLUMN component_count, DROP COLUMN reached_version, DROP COLUMN device;
    `),
});
