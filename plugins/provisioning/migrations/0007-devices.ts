import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/** Devices that take only so many jobs at a time, or in a second. */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE provision_jobs ADD COLUMN device text, ADD COLUMN awaits_device boolean NOT NULL DEFAULT false;
      CREATE INDEX provision_jobs_of_device ON provision_jobs (device, priority, created_at)
        WHERE device IS NOT NULL AND (status = 'running' OR awaits_device);
      CREATE TABLE provision_devices (device text PRIMARY KEY, next_at timestamptz(3) NOT NULL);
    `);
    await systemRowsOnly(db, 'provision_devices');
  },
  down: (db) =>
    db.run(`
      DROP TABLE provision_devices;
      DROP INDEX provision_jobs_of_device;
      ALTER TABLE provision_jobs DROP COLUMN device, DROP COLUMN awaits_device;
    `),
});
