import { defineMigration } from '@isp/sdk/data';

/** What a gigabyte beyond the quota costs is kept with the period it was moved in. */
export default defineMigration({
  async up(db) {
    await db.run('ALTER TABLE usage_periods ADD COLUMN over_price jsonb');
  },
  async down(db) {
    await db.run('ALTER TABLE usage_periods DROP COLUMN over_price');
  },
});
