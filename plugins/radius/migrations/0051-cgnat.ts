import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/**
 * Which private address a port of a public one was translated to (carrier-grade NAT, RFC 6888), and the files it was read
 * of. Blocks are whose the private address was by the sessions of that time; they name nobody themselves.
 */
const tables = `
  CREATE TABLE cgnat_files (
    id uuid PRIMARY KEY,
    sha256 text NOT NULL,
    name text,
    nas_id uuid,
    rows integer NOT NULL,
    blocks integer NOT NULL,
    errors jsonb NOT NULL,
    error_count integer NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX cgnat_files_sha256 ON cgnat_files (sha256);
  CREATE INDEX cgnat_files_by_age ON cgnat_files (created_at, id);
  CREATE TABLE cgnat_blocks (
    public_ip inet NOT NULL,
    port_from integer NOT NULL,
    port_to integer NOT NULL,
    protocol text NOT NULL,
    private_ip inet NOT NULL,
    starts timestamptz(3) NOT NULL,
    ends timestamptz(3),
    nas_id uuid,
    PRIMARY KEY (public_ip, starts, port_from, protocol, private_ip)
  );
  CREATE INDEX cgnat_blocks_by_age ON cgnat_blocks (starts);`;

export default defineMigration({
  async up(db) {
    await db.run(tables);
    for (const table of ['cgnat_files', 'cgnat_blocks']) await systemRowsOnly(db, table);
  },
  down: (db) => db.run('DROP TABLE cgnat_files, cgnat_blocks'),
});
