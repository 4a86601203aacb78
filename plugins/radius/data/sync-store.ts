import type { Transaction } from '@isp/sdk';
import type { RowVersions } from '../sync/row-versions.ts';

/** Where reading goes on; undefined while another process reads. Held until the transaction ends. */
export async function lockCursor(tx: Transaction, source: string): Promise<string | undefined> {
  await tx.query('INSERT INTO sync_sources (name) VALUES ($1) ON CONFLICT DO NOTHING', [source]);
  const [row] = await tx.query<{ cursor: string }>(
    'SELECT cursor::text FROM sync_sources WHERE name = $1 FOR UPDATE SKIP LOCKED',
    [source],
  );
  return row?.cursor;
}

/** Forgets what was read: the table was begun anew. */
export async function forgetRows(tx: Transaction, source: string): Promise<void> {
  await tx.query('DELETE FROM synced_rows WHERE source = $1', [source]);
  await tx.query('UPDATE sync_sources SET cursor = 0 WHERE name = $1', [source]);
}

/** Notes every open row as seen, so that one that ends before it is read is not overlooked. */
export async function noteOpen(tx: Transaction, source: string, open: RowVersions): Promise<void> {
  await tx.query(
    `INSERT INTO synced_rows (source, id, open) SELECT $1, o.id, true FROM unnest($2::bigint[]) AS o (id)
     WHERE NOT EXISTS (SELECT FROM synced_rows s WHERE s.source = $1 AND s.id = o.id)`,
    [source, open.ids],
  );
}

/** Ids whose row is not as it was read last, at most so many, the oldest first; `known` were read before. */
export async function changedRows(
  tx: Transaction,
  source: string,
  now: { readonly open: RowVersions; readonly closed: RowVersions; readonly atMost: number },
): Promise<{ id: string; known: boolean }[]> {
  return tx.query(
    `WITH present AS (
       SELECT * FROM unnest($2::bigint[], $3::bigint[]) AS o (id, version)
       UNION ALL SELECT * FROM unnest($4::bigint[], $5::bigint[]) AS c (id, version)),
     read AS (SELECT id, version, open FROM synced_rows WHERE source = $1)
     SELECT id::text, coalesce(read.version, 0) <> 0 AS known FROM present FULL JOIN read USING (id)
     WHERE CASE WHEN present.version IS NULL THEN read.open ELSE read.version IS DISTINCT FROM present.version END
     ORDER BY id LIMIT $6`,
    [source, now.open.ids, now.open.versions, now.closed.ids, now.closed.versions, now.atMost],
  );
}

/** Notes what was read now; rows that are not there any more are forgotten. */
export async function noteRead(
  tx: Transaction,
  source: string,
  read: { readonly asked: readonly string[]; readonly found: RowVersions; readonly open: readonly boolean[] },
): Promise<void> {
  await tx.query(
    `INSERT INTO synced_rows AS s (source, id, version, open)
     SELECT $1, f.* FROM unnest($2::bigint[], $3::bigint[], $4::boolean[]) AS f (id, version, open)
     ON CONFLICT (source, id) DO UPDATE SET version = excluded.version, open = excluded.open`,
    [source, read.found.ids, read.found.versions, read.open],
  );
  await tx.query(
    'DELETE FROM synced_rows WHERE source = $1 AND id = ANY($2::bigint[]) AND NOT id = ANY($3::bigint[])',
    [source, read.asked, read.found.ids],
  );
}

/** Goes on behind an id; ended rows are remembered back to `keepAfter`, since one with a smaller id may still come. */
export async function moveCursor(
  tx: Transaction,
  source: string,
  to: { readonly cursor: string; readonly keepAfter: string },
): Promise<void> {
  await tx.query('UPDATE sync_sources SET cursor = $2, read_at = now() WHERE name = $1', [source, to.cursor]);
  await tx.query('DELETE FROM synced_rows WHERE source = $1 AND NOT open AND id <= $2::bigint', [
    source,
    to.keepAfter,
  ]);
}
