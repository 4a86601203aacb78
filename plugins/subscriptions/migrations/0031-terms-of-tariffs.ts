import { defineMigration } from '@isp/sdk/data';

/** What a tariff costs once, for how long it is taken, what ending early costs, and which taxes it has. */
export default defineMigration({
  async up(db) {
    await db.run('ALTER TABLE tariffs ADD COLUMN terms jsonb');
  },
  async down(db) {
    await db.run('ALTER TABLE tariffs DROP COLUMN terms');
  },
});
