import { defineMigration, sharedRows } from '@isp/sdk/data';

const tables = ['sources', 'offers', 'seen_versions', 'update_policies', 'updates'];

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE sources (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        url text NOT NULL,
        enabled boolean NOT NULL,
        "order" integer NOT NULL,
        unsigned boolean NOT NULL,
        built_in boolean NOT NULL DEFAULT false,
        update_cool_down_hours double precision,
        plugins integer NOT NULL DEFAULT 0,
        mark text,
        sequence bigint,
        key_id text,
        issued_at timestamptz(3),
        expires_at timestamptz(3),
        read_at timestamptz(3),
        revocations jsonb NOT NULL DEFAULT '[]',
        problem text,
        problem_since timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX sources_name ON sources (lower(name));
      CREATE TABLE offers (
        source_id uuid NOT NULL REFERENCES sources ON DELETE CASCADE,
        plugin text NOT NULL,
        offer jsonb NOT NULL,
        search tsvector NOT NULL,
        PRIMARY KEY (source_id, plugin)
      );
      CREATE INDEX offers_search ON offers USING gin (search);
      CREATE TABLE seen_versions (
        source_id uuid NOT NULL REFERENCES sources ON DELETE CASCADE,
        plugin text NOT NULL,
        version text NOT NULL,
        integrity text NOT NULL,
        seen_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (source_id, plugin, version, integrity)
      );
      CREATE TABLE update_policies (
        plugin text PRIMARY KEY,
        updates text NOT NULL DEFAULT 'manual' CHECK (updates IN ('manual', 'automatic')),
        update_cool_down_hours double precision
      );
      CREATE TABLE updates (
        plugin text PRIMARY KEY,
        installed_version text NOT NULL,
        version text NOT NULL,
        state text NOT NULL CHECK (state IN ('available', 'cooling-down')),
        available_at timestamptz(3),
        asks jsonb NOT NULL,
        problem text,
        tried_at timestamptz(3)
      );
    `);
    for (const table of tables) await sharedRows(db, table);
    await db.run(`
      INSERT INTO sources (id, name, url, enabled, "order", unsigned, built_in, update_cool_down_hours)
      VALUES (uuidv7(), 'Bundled', 'bundled:', true, 0, false, true, 0)
    `);
  },
  async down(db) {
    await db.run(`DROP TABLE ${tables.toReversed().join(', ')}`);
  },
});
