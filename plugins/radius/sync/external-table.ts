import pg from 'pg';
import type { ExternalRow } from '../domain/external-session.ts';
import type { RowVersions } from './row-versions.ts';

/** `radacct` of a FreeRADIUS with a database of its own, at one moment. */
export interface ExternalSnapshot {
  readonly lastId: string;
  readonly open: RowVersions;
  /** Ended sessions after an id, in its order, at most so many. */
  closedAfter(id: string, atMost: number): Promise<RowVersions>;
  rows(ids: readonly string[]): Promise<ExternalRow[]>;
}

const limits = { connectionTimeoutMillis: 5_000, statement_timeout: 20_000, keepAlive: true };

/** A connection to it, opened when it is first needed and again after a failure. */
export class ExternalTable {
  /** Names the table: where it is, without user and password. */
  readonly name: string;
  readonly #url: string;
  #client: pg.Client | undefined;

  constructor(url: string) {
    this.#url = url;
    const { host, pathname } = new URL(url);
    this.name = `${host}${pathname}`;
  }

  /** Everything `work` reads is of the same moment, so that no session falls between two questions. */
  async read<T>(work: (snapshot: ExternalSnapshot) => Promise<T>): Promise<T> {
    const client = await this.#connected();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const result = await work(await snapshotOf(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client({ connectionString: this.#url, application_name: 'isp-radius', ...limits });
    // What is on its way fails with the connection; without a listener it would end the process.
    client.on('error', () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    this.#client = client;
    return client;
  }
}

async function snapshotOf(client: pg.Client): Promise<ExternalSnapshot> {
  const last = await client.query('SELECT coalesce(max(radacctid), 0)::text AS id FROM radacct');
  return {
    lastId: last.rows[0].id as string,
    open: await versions(client, 'acctstoptime IS NULL', []),
    closedAfter: (id, atMost) =>
      versions(client, `radacctid > $1 AND acctstoptime IS NOT NULL ORDER BY radacctid LIMIT ${atMost}`, [
        id,
      ]),
    async rows(ids) {
      const { rows } = await client.query(
        `SELECT radacctid::text AS id, xmin::text AS version, to_jsonb(r) || jsonb_build_object(
           'acctinputoctets', acctinputoctets::text, 'acctoutputoctets', acctoutputoctets::text) AS fields
         FROM radacct r WHERE radacctid = ANY($1) ORDER BY radacctid`,
        [ids],
      );
      return rows as ExternalRow[];
    },
  };
}

async function versions(
  client: pg.Client,
  condition: string,
  values: readonly string[],
): Promise<RowVersions> {
  const { rows } = await client.query({
    text: `SELECT radacctid::text, xmin::text FROM radacct WHERE ${condition}`,
    values: [...values],
    rowMode: 'array',
  });
  return {
    ids: rows.map(([id]) => id as string),
    versions: rows.map(([, version]) => version as string),
  };
}
