import pg from 'pg';
import {
  type Options,
  type Transaction as OrmTransaction,
  Sequelize,
  type TransactionOptions,
} from 'sequelize';
import type { Transaction } from '../author/index.ts';
import type { Principal } from '../contract/index.ts';
import type { PluginDatabase } from '../runtime/ports.ts';
import { principalSettings } from './principal-settings.ts';
import { readBatches } from './read-batch.ts';
import { refusedRow } from './refused-row.ts';

type Rows = Record<string, unknown>[];

interface PrincipalOptions {
  readonly principal: Principal;
  readonly readOnly?: boolean;
  readonly atBegin?: string | undefined;
  readonly atCommit?: (() => string) | undefined;
}

/** How a host reaches a plugin's schema. */
export interface PluginDatabaseOptions {
  /** The plugin's own login. */
  readonly url: string;
  /** Connections at the same time. */
  readonly pool: number;
  readonly applicationName: string;
  /** What speaks to PostgreSQL, in the shape of the package `pg`, which is the default. */
  readonly driver?: object;
}

/**
 * Opens a plugin's own schema through its own login, for hosts; plugins reach it by `ctx.transaction` and `ctx.read`.
 * Connections are made when first needed.
 */
export function openPluginDatabase(options: PluginDatabaseOptions): PluginDatabase {
  const connection: Options & { databaseVersion: string; keepDefaultTimezone: boolean } = {
    dialect: 'postgres',
    dialectModule: options.driver ?? pg,
    dialectOptions: { application_name: options.applicationName, keepAlive: true },
    databaseVersion: '18.0.0',
    logging: false,
    keepDefaultTimezone: true,
    pool: { max: options.pool, min: 0, idle: 30_000, acquire: 10_000 },
  };
  const sequelize = new Sequelize(options.url, connection);
  const statements = statementsOf(sequelize);
  controlTransactions(sequelize);
  return {
    transaction(principal, work, { readOnly = false, atBegin, atCommit } = {}) {
      const options = { principal, readOnly, atBegin, atCommit } as unknown as TransactionOptions;
      return sequelize
        .transaction(options, (orm) => work(toTransaction(sequelize, orm, principal)))
        .catch((error: unknown) => {
          throw refusedRow(error, principal) ?? error;
        });
    },
    statement: statements.send,
    read: readBatches(sequelize),
    async close() {
      await statements.idle();
      await sequelize.close();
    },
  };
}

/**
 * BEGIN and the principal's settings leave in one message: two round trips per transaction fewer. So does what else
 * goes with a BEGIN or COMMIT.
 */
function controlTransactions(sequelize: Sequelize): void {
  const generator = sequelize.getQueryInterface().queryGenerator as {
    startTransactionQuery(transaction: OrmState): string;
    commitTransactionQuery(transaction: OrmState): string | undefined;
  };
  generator.startTransactionQuery = ({ parent, name, options }) =>
    parent
      ? `SAVEPOINT "${name}"`
      : `${options.readOnly ? 'BEGIN READ ONLY' : 'BEGIN'}; ${principalSettings(options.principal)}${options.atBegin ?? ''}`;
  generator.commitTransactionQuery = ({ parent, options }) =>
    parent ? undefined : `${options.atCommit?.() ?? ''}COMMIT;`;
}

/** The ORM's own view of a transaction. */
interface OrmState {
  readonly parent?: unknown;
  readonly name: string;
  readonly options: PrincipalOptions;
}

interface Connection {
  query(sql: string, parameters?: readonly unknown[]): Promise<{ rows: Rows } | { rows: Rows }[]>;
}

interface ConnectionManager {
  getConnection(options: object): Promise<Connection>;
  releaseConnection(connection: Connection): void;
}

/** Single statements; nobody may wait for one of them, so the database is closed only when all are done. */
function statementsOf(sequelize: Sequelize) {
  const pending = new Set<Promise<unknown>>();
  return {
    send<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
      const sent = statementOn<Row>(sequelize, sql, parameters).finally(() => pending.delete(sent));
      pending.add(sent);
      return sent;
    },
    async idle(): Promise<void> {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}

async function statementOn<Row>(
  sequelize: Sequelize,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const manager = sequelize.connectionManager as unknown as ConnectionManager;
  const connection = await manager.getConnection({});
  try {
    return ((await connection.query(sql, parameters)) as { rows: Rows }).rows as Row[];
  } finally {
    manager.releaseConnection(connection);
  }
}

function toTransaction(sequelize: Sequelize, orm: OrmTransaction, principal: Principal): Transaction {
  const { connection } = orm as unknown as { connection: Connection };
  return {
    principal,
    orm,
    database: sequelize,
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      const result = await connection.query(sql, parameters);
      return (result as { rows: Rows }).rows as Row[];
    },
  };
}
