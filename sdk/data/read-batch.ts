import type { Sequelize } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { Principal } from '../contract/index.ts';
import { PreparedReads } from './prepared-reads.ts';
import { principalSettings } from './principal-settings.ts';

type Rows = Record<string, unknown>[];

interface Connection {
  query(sql: string): Promise<{ rows: Rows }[]>;
}

interface ConnectionManager {
  getConnection(options: object): Promise<Connection>;
  releaseConnection(connection: Connection): void;
}

/** Makes reads of one database: the principal's settings and the statements leave in one simple-protocol message. */
export function readBatches(sequelize: Sequelize): (principal: Principal) => ReadBatch {
  const manager = sequelize.connectionManager as unknown as ConnectionManager;
  const prepared = new PreparedReads();
  return (principal) => ({
    principal,
    database: sequelize,
    async run(statements) {
      const connection = await manager.getConnection({ type: 'SELECT' });
      try {
        return await runOn(connection, prepared, principalSettings(principal), statements);
      } finally {
        manager.releaseConnection(connection);
      }
    },
  });
}

/** PostgreSQL runs the statements of one message as one implicit transaction, so the settings end with it. */
async function runOn(
  connection: Connection,
  prepared: PreparedReads,
  head: string,
  statements: readonly string[],
): Promise<Rows[]> {
  const { text, resultIndexes } = prepared.message(connection, head, statements);
  try {
    const results = await connection.query(text);
    return resultIndexes.map((index) => results[index]?.rows ?? []);
  } catch (error) {
    prepared.forget(connection);
    await connection.query('DEALLOCATE ALL');
    if (!planIsStale(error)) throw error;
    const results = await connection.query(head + statements.join(';'));
    return results.slice(1).map(({ rows }) => rows);
  }
}

/** "cached plan must not change result type": a migration changed a column since the statement was prepared. */
function planIsStale(error: unknown): boolean {
  return (error as { code?: string }).code === '0A000';
}
