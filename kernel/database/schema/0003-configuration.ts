import type { KernelMigration } from '../kernel-migration.ts';

/** Every attempt to change a plugin's settings, with secrets masked. The settings themselves are in kernel.plugins. */
export const up: KernelMigration = `
  CREATE TABLE kernel.configuration_changes (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    plugin text NOT NULL REFERENCES kernel.plugins ON DELETE CASCADE,
    revision integer NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    author text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('applied', 'refused')),
    reason text,
    changes jsonb NOT NULL
  );
  CREATE INDEX configuration_changes_plugin ON kernel.configuration_changes (plugin, id DESC);
`;
