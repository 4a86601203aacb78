import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/**
 * How far the accounting table of a FreeRADIUS with a database of its own has been read. `version` is what a row's `xmin` was
 * when it was read last, 0 when it was only seen.
 */
const tables = `
  CREATE TABLE sync_sources (
    name text PRIMARY KEY,
    cursor bigint NOT NULL DEFAULT 0,
    read_at timestamptz(3) NOT NULL DEFAULT now()
  );
  CREATE TABLE synced_rows (
    source text NOT NULL REFERENCES sync_sources ON DELETE CASCADE,
    id bigint NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    open boolean NOT NULL,
    PRIMARY KEY (source, id)
  ) WITH (fillfactor = 80);`;

export default defineMigration({
  async up(db) {
    await db.run(tables);
    for (const table of ['sync_sources', 'synced_rows']) await systemRowsOnly(db, table);
  },
  down: (db) => db.run('DROP TABLE synced_rows, sync_sources'),
});
