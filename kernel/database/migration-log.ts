import type { Client } from 'pg';

/**
 * Which steps ran. A step notes itself in its own transaction, so that a crash leaves it whole or not there; its owner
 * role can note and forget steps of its own plugin only.
 */
export const migrationLogSchema = `
  CREATE SCHEMA IF NOT EXISTS kernel;
  CREATE TABLE IF NOT EXISTS kernel.migrations (
    plugin text NOT NULL, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (plugin, name)
  );
  CREATE OR REPLACE FUNCTION kernel.note_migration(step text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    INSERT INTO kernel.migrations (plugin, name) VALUES (
      CASE WHEN session_user LIKE 'plugin\\_%\\_owner'
        THEN replace(substr(session_user, 8, length(session_user) - 13), '_', '-') ELSE 'kernel' END, step);
  END $$;
  CREATE OR REPLACE FUNCTION kernel.forget_migration(step text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM kernel.migrations WHERE name = step AND session_user LIKE 'plugin\\_%\\_owner'
      AND plugin = replace(substr(session_user, 8, length(session_user) - 13), '_', '-')
  $$;
  REVOKE ALL ON FUNCTION kernel.note_migration, kernel.forget_migration FROM PUBLIC;
`;

export interface AppliedStep {
  readonly name: string;
  readonly appliedAt: Date;
}

/** The steps of a plugin that ran, in order. */
export async function appliedSteps(database: Pick<Client, 'query'>, plugin: string): Promise<AppliedStep[]> {
  const { rows } = await database.query<AppliedStep>(
    'SELECT name, applied_at AS "appliedAt" FROM kernel.migrations WHERE plugin = $1 ORDER BY name',
    [plugin],
  );
  return rows;
}
