import type { KernelMigration } from '../kernel-migration.ts';

/** What supervision remembers over restarts: quarantine, limits, what happened to a plugin and what went wrong. */
export const up: KernelMigration = `
  ALTER TABLE kernel.plugins
    ALTER COLUMN replicas DROP NOT NULL,
    ALTER COLUMN replicas DROP DEFAULT,
    ADD COLUMN memory_limit_mb integer,
    ADD COLUMN quarantine jsonb;
  UPDATE kernel.plugins SET replicas = NULL;

  CREATE TABLE kernel.plugin_events (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    at timestamptz(3) NOT NULL,
    plugin text NOT NULL,
    version text,
    generation integer,
    type text NOT NULL,
    title text NOT NULL,
    actor text,
    data jsonb
  );
  CREATE INDEX plugin_events_plugin ON kernel.plugin_events (plugin, id DESC);
  CREATE INDEX plugin_events_age ON kernel.plugin_events (at);

  CREATE TABLE kernel.incidents (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    at timestamptz(3) NOT NULL,
    plugin text NOT NULL,
    version text NOT NULL,
    generation integer NOT NULL,
    kind text NOT NULL,
    action text,
    request_id text,
    reason text NOT NULL,
    profile jsonb,
    cpu_profile text,
    log_tail text[] NOT NULL,
    node text NOT NULL
  );
  CREATE INDEX incidents_plugin ON kernel.incidents (plugin, id DESC);
  CREATE INDEX incidents_age ON kernel.incidents (at);
`;
