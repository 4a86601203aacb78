import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/** Alarms of the queue that are on, so that each is told once. */
export default defineMigration({
  async up(db) {
    await db.run('CREATE TABLE provision_alarms (kind text PRIMARY KEY, since timestamptz(3) NOT NULL)');
    await systemRowsOnly(db, 'provision_alarms');
  },
  down: (db) => db.run('DROP TABLE provision_alarms'),
});
