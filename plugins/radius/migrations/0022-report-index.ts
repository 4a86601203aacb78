import { defineMigration } from '@isp/sdk/data';

/** For reports over all services: hours come in the order of time, so a few pages of ranges are enough of an index. */
export default defineMigration({
  up: (db) => db.run('CREATE INDEX usage_hours_by_time ON usage_hours USING brin (hour)'),
  down: (db) => db.run('DROP INDEX usage_hours_by_time'),
});
