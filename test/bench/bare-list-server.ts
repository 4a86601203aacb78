import { createServer } from 'node:http';
import { Pool } from 'pg';

/** What the platform is measured beside: no login, no validation, no row-level security, no bus; page and total. */
const [databaseUrl, port] = process.argv.slice(2);
const pool = new Pool({ connectionString: databaseUrl, max: 10 });

const columns = `id, reseller_id AS "resellerId", name, email, phone, type, status, address, billing,
  external_id AS "externalId", custom_fields AS "customFields", created_at AS "createdAt", updated_at AS "updatedAt"`;
const from = 'FROM plugin_customers.customers';

createServer(async (request, response) => {
  const limit = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('limit') ?? 50);
  const results = (await pool.query(
    `SELECT ${columns} ${from} ORDER BY created_at DESC, id DESC LIMIT ${limit + 1};
     SELECT count(*) FROM (SELECT 1 ${from} LIMIT 10001) AS rows`,
  )) as unknown as { rows: Record<string, unknown>[] }[];
  const total = Number(results[1]?.rows[0]?.count);
  const text = JSON.stringify({ data: results[0]?.rows.slice(0, limit), page: { total } });
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}).listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
