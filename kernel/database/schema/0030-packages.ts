import type { KernelMigration } from '../kernel-migration.ts';

/** Installed packages, the change of one that is in progress, keys that are trusted, and versions that were revoked. */
export const up: KernelMigration = `
  CREATE TABLE kernel.packages (
    id uuid PRIMARY KEY,
    plugin text NOT NULL,
    version text NOT NULL,
    digest text NOT NULL,
    manifest jsonb NOT NULL,
    tarball bytea NOT NULL,
    key_id text,
    signed_by text,
    source text,
    consent text[] NOT NULL,
    config jsonb,
    installed_at timestamptz(3) NOT NULL DEFAULT now(),
    serves_since timestamptz(3),
    UNIQUE (plugin, version, digest)
  );
  COMMENT ON COLUMN kernel.packages.digest IS 'SHA-256 of its list of files';
  COMMENT ON COLUMN kernel.packages.config IS 'the settings when it was left, secrets sealed; a rollback brings them back';
  COMMENT ON COLUMN kernel.packages.serves_since IS 'null: it never served';

  ALTER TABLE kernel.plugins
    ADD COLUMN package uuid REFERENCES kernel.packages,
    ADD COLUMN awaiting_consent jsonb;
  COMMENT ON COLUMN kernel.plugins.package IS 'the version that counts; null: a plugin folder';

  CREATE TABLE kernel.package_changes (
    plugin text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('install', 'upgrade', 'rollback', 'remove')),
    from_package uuid,
    to_package uuid,
    stored boolean NOT NULL DEFAULT false,
    switched boolean NOT NULL DEFAULT false,
    fresh boolean NOT NULL DEFAULT false,
    steps_before text[] NOT NULL,
    data text CHECK (data IN ('keep', 'export', 'drop')),
    actor text,
    began_at timestamptz(3) NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE kernel.package_changes IS 'one change in progress per plugin; what a killed kernel left here is undone or finished at the next start';
  COMMENT ON COLUMN kernel.package_changes.stored IS 'to_package is stored by this change, so undoing it removes it; its row may not be there yet';
  COMMENT ON COLUMN kernel.package_changes.switched IS 'there is no way back any more, only forward';
  COMMENT ON COLUMN kernel.package_changes.fresh IS 'nothing of the plugin was there before, no kept data either';

  CREATE TABLE kernel.trusted_keys (
    id text PRIMARY KEY,
    name text NOT NULL,
    public_key text NOT NULL,
    added_at timestamptz(3) NOT NULL DEFAULT now(),
    added_by text
  );

  CREATE TABLE kernel.revocations (
    source text NOT NULL,
    plugin text NOT NULL,
    versions text NOT NULL,
    reason text NOT NULL
  );
  CREATE INDEX revocations_source ON kernel.revocations (source);
  COMMENT ON COLUMN kernel.revocations.versions IS 'a semver range';
`;
