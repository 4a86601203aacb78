import type { OfferedPlugin, Transaction } from '@isp/sdk';
import { queryOf, wordsOf } from './search-query.ts';

/** What one source offers of one plugin. */
export interface StoredOffer {
  readonly sourceId: string;
  readonly offer: OfferedPlugin;
}

/** Puts everything a source offers in place of what it offered before. */
export async function replaceOffers(
  tx: Transaction,
  sourceId: string,
  offers: readonly OfferedPlugin[],
): Promise<void> {
  await tx.query('DELETE FROM offers WHERE source_id = $1', [sourceId]);
  const rows = offers.map((offer) => ({ plugin: offer.id, offer, ...searchTextsOf(offer) }));
  await tx.query(
    `INSERT INTO offers (source_id, plugin, offer, search)
     SELECT $1, plugin, offer,
            setweight(to_tsvector('simple', names), 'A') || setweight(to_tsvector('simple', words), 'B') ||
            setweight(to_tsvector('english', description), 'C')
     FROM jsonb_to_recordset($2::jsonb) AS rows (plugin text, offer jsonb, names text, words text, description text)`,
    [sourceId, JSON.stringify(rows)],
  );
}

function searchTextsOf({ id, keywords = [], versions }: OfferedPlugin) {
  const [newest] = versions;
  const { name = '', publisher = '', description = '' } = newest?.manifest ?? {};
  const plain = (...texts: readonly string[]) => wordsOf(texts.join(' ')).join(' ');
  return { names: plain(id, name), words: plain(publisher, ...keywords), description: plain(description) };
}

/** What the enabled sources offer. */
export function listOffers(tx: Transaction): Promise<StoredOffer[]> {
  return tx.query(
    'SELECT source_id AS "sourceId", offer FROM offers WHERE source_id IN (SELECT id FROM sources WHERE enabled)',
  );
}

/** The plugins a text finds, each with how well it fits. */
export async function findPlugins(tx: Transaction, q: string): Promise<ReadonlyMap<string, number>> {
  const query = queryOf(q);
  if (!query) return new Map();
  const rows = await tx.query<{ plugin: string; rank: number }>(
    `SELECT plugin, max(ts_rank(search, query)) + (plugin = lower($1))::int AS rank
     FROM offers, (SELECT ${query.sql} AS query) AS asked
     WHERE search @@ query GROUP BY plugin`,
    [q.trim(), ...query.words],
  );
  return new Map(rows.map(({ plugin, rank }) => [plugin, Number(rank)]));
}
