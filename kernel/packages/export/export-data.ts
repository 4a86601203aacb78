import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { create } from 'tar';
import { copyOut } from './copy-out.ts';

/** All data of a plugin, to be written into one archive. */
export interface ExportRequest {
  readonly databaseUrl: string;
  readonly plugin: string;
  readonly schema: string;
  /** The archive; there whole or not at all. */
  readonly file: string;
  /** Further files by name, as JSON: the manifest, the settings. */
  readonly documents: Readonly<Record<string, unknown>>;
}

/**
 * Writes `tables/*.csv` (PostgreSQL's CSV with a header line, NULL as an empty field), `key-values.csv`, `migrations.csv`
 * and the documents, as they were at one moment.
 */
export async function exportData(client: Client, request: ExportRequest): Promise<void> {
  const { file, documents } = request;
  const folder = `${file}.part`;
  try {
    await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
    for (const [name, value] of Object.entries(documents))
      await writeFile(join(folder, name), `${JSON.stringify(value, undefined, 2)}\n`);
    await copyTables(client, request, folder);
    const archive = `${file}.gz.part`;
    await create({ gzip: true, file: archive, cwd: folder, portable: true }, await readdir(folder));
    await rename(archive, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(`${file}.gz.part`, { force: true });
  }
}

async function copyTables(client: Client, { plugin, schema }: ExportRequest, folder: string): Promise<void> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`);
  await client.query(`SELECT set_config('isp.scope', 'system', true)`);
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind IN ('r', 'p') AND NOT relispartition`,
    [schema],
  );
  for (const { name } of rows) {
    const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
    await copyTo(client, `SELECT * FROM ${table}`, join(folder, 'tables', `${encodeURIComponent(name)}.csv`));
  }
  const own = `WHERE plugin = ${escapeLiteral(plugin)} ORDER BY`;
  await copyTo(
    client,
    `SELECT key, value, expires_at FROM kernel.kv ${own} key`,
    join(folder, 'key-values.csv'),
  );
  const steps = `SELECT name, applied_at FROM kernel.migrations ${own} name`;
  await copyTo(client, steps, join(folder, 'migrations.csv'));
  await client.query('COMMIT');
}

async function copyTo(client: Client, query: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const target = openSync(file, 'wx', 0o600);
  try {
    await copyOut(client, `COPY (${query}) TO STDOUT WITH (FORMAT csv, HEADER)`, (chunk) =>
      writeAll(target, chunk),
    );
  } finally {
    closeSync(target);
  }
}

/** At once, so that nothing piles up in memory: this process has nothing else to do. */
function writeAll(target: number, chunk: Buffer): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(target, chunk, at);
}
