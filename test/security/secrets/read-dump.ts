import { Client } from 'pg';

/** Everything a dump of the whole database would have, table by table, as the text of its rows. */
export async function readDump(databaseUrl: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
  const dump = new Map<string, string>();
  for (const { name } of rows) {
    const table = await client.query<{ text: string | null }>(
      `SELECT string_agg(t::text, E'\\n') AS text FROM ${name} AS t`,
    );
    dump.set(name, table.rows[0]?.text ?? '');
  }
  await client.end();
  return dump;
}

/** Tables in which a secret stands: as it is, or written in hexadecimal or base64. */
export function tablesWith(dump: ReadonlyMap<string, string>, secret: string): string[] {
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
  ];
  return [...dump].filter(([, text]) => forms.some((form) => text.includes(form))).map(([name]) => name);
}
