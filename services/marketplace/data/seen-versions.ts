import type { OfferedPlugin, Transaction } from '@isp/sdk';

/** Notes when each version was seen for the first time; another package under the same version is another one. */
export async function noteSeen(
  tx: Transaction,
  sourceId: string,
  offers: readonly OfferedPlugin[],
): Promise<void> {
  const rows = offers.flatMap(({ id: plugin, versions }) =>
    versions.map(({ version, integrity }) => ({ plugin, version, integrity })),
  );
  await tx.query(
    `INSERT INTO seen_versions (source_id, plugin, version, integrity)
     SELECT $1, plugin, version, integrity
     FROM jsonb_to_recordset($2::jsonb) AS rows (plugin text, version text, integrity text)
     ON CONFLICT DO NOTHING`,
    [sourceId, JSON.stringify(rows)],
  );
}

/** When the packages of some plugins were seen for the first time, by source and integrity. */
export async function firstSeen(
  tx: Transaction,
  plugins: readonly string[],
): Promise<(sourceId: string, integrity: string) => Temporal.Instant | undefined> {
  const rows = await tx.query<{ sourceId: string; integrity: string; seenAt: Date }>(
    `SELECT source_id AS "sourceId", integrity, seen_at AS "seenAt" FROM seen_versions WHERE plugin = ANY ($1)`,
    [plugins],
  );
  const seen = new Map(rows.map((row) => [`${row.sourceId} ${row.integrity}`, row.seenAt]));
  return (sourceId, integrity) => seen.get(`${sourceId} ${integrity}`)?.toTemporalInstant();
}
