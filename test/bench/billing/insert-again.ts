import type { Client } from 'pg';

const perTransaction = 100;
const tables = ['documents', 'document_lines', 'ledger_entries'] as const;

/**
 * Inserts the rows of all invoices once more into tables of the same shape, with their indexes and without triggers and
 * policies, a hundred invoices per transaction. Answers seconds.
 */
export async function insertAgain(database: Client): Promise<number> {
  for (const table of tables)
    await database.query(`CREATE TABLE again_${table} (LIKE ${table} INCLUDING ALL)`);
  const { rows } = await database.query<{ id: string }>('SELECT id FROM documents ORDER BY id');
  const ids = rows.map(({ id }) => id);
  const batches: string[][] = [];
  for (let from = 0; from < ids.length; from += perTransaction) {
    batches.push(await read(database, ids.slice(from, from + perTransaction)));
  }
  const startedAt = performance.now();
  for (const batch of batches) await insert(database, batch);
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const table of tables) await database.query(`DROP TABLE again_${table}`);
  return seconds;
}

async function read(database: Client, ids: readonly string[]): Promise<string[]> {
  const columns = { documents: 'id', document_lines: 'document_id', ledger_entries: 'ref_id' } as const;
  const texts: string[] = [];
  for (const table of tables) {
    const { rows } = await database.query<{ text: string }>(
      `SELECT jsonb_agg(t)::text AS text FROM ${table} t WHERE ${columns[table]} = ANY ($1::uuid[])`,
      [ids],
    );
    texts.push(rows[0]?.text ?? '[]');
  }
  return texts;
}

async function insert(database: Client, texts: readonly string[]): Promise<void> {
  await database.query('BEGIN');
  for (const [index, table] of tables.entries()) {
    await database.query(
      `INSERT INTO again_${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::again_${table}, $1::jsonb)`,
      [texts[index]],
    );
  }
  await database.query('COMMIT');
}
