import { Op, type Transaction as OrmTransaction, type WhereOptions } from 'sequelize';
import type { Transaction } from '../author/index.ts';
import { platformErrors } from '../contract/index.ts';
import { type BoundModel, bindModel } from './bind-model.ts';
import { listPage } from './list-page.ts';
import { ownerCondition } from './owner-condition.ts';
import { plainRow } from './plain-row.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';
import { watchedStore } from './watched-store.ts';

type Where = Record<string, unknown>;

/**
 * Makes the store of a table.
 *
 * @example
 * export const customers = defineStore<CustomerRow>({
 *   name: 'customers',
 *   columns: { id: { type: DataTypes.UUID, primaryKey: true }, name: DataTypes.TEXT },
 *   owner: { reseller: 'resellerId', customer: 'id' },
 * });
 */
export function defineStore<Row extends object>(table: Table): Store<Row> {
  const bind = (tx: Transaction): BoundModel => bindModel(tx.database, table.name, table.columns);
  const within = (tx: Transaction) => ({ transaction: tx.orm as OrmTransaction });
  const mine = (tx: Transaction, where: Where) =>
    ({ [Op.and]: [where, ownerCondition(tx.principal, table.owner)] }) as WhereOptions;
  const plainOf = (row: unknown) => plainRow<Row>(row as Record<string, unknown>, table.bigIntegers ?? []);
  const plain = (row: { get(): unknown }) => plainOf(row.get());

  /** Rows as they come: a model of each would cost as much as reading it. */
  async function read(tx: Transaction, where: Where, options: object = {}): Promise<Row[]> {
    const rows = await bind(tx).findAll({ where: mine(tx, where), ...within(tx), ...options, raw: true });
    return rows.map(plainOf);
  }

  async function find(tx: Transaction, where: Where, lock = false): Promise<Row | undefined> {
    const locked = lock || (table.countedBy === undefined && tx.lockedIds?.has(where.id) === true);
    const [row] = await read(tx, where, { limit: 1, ...(locked ? { lock: true } : {}) });
    return row;
  }

  async function getOrRefuse(tx: Transaction, id: string, lock: boolean): Promise<Row> {
    const row = await find(tx, { id }, lock);
    if (!row) throw platformErrors.NOT_FOUND({ id });
    return row;
  }

  async function lockSome(tx: Transaction, where: Where, most: number) {
    return most === 0 ? [] : ((await read(tx, where, { lock: true, limit: most })) as Where[]);
  }

  const store: Store<Row> = {
    find,
    get: (tx, id) => getOrRefuse(tx, id, false),
    lock: (tx, id) => getOrRefuse(tx, id, true),
    insert: async (tx, values) => plain(await bind(tx).create(values as Where, within(tx))),
    insertOnce: (tx, values) => insertOnce(tx, bind(tx), values as Where),
    async insertMany(tx, rows, { skipExisting = false } = {}) {
      await bind(tx).bulkCreate([...rows] as Where[], {
        ...within(tx),
        returning: false,
        ignoreDuplicates: skipExisting,
      });
    },
    listAll: (tx, where) => read(tx, where),
    lockAll: (tx, where) => read(tx, where, { lock: true, order: [['id', 'ASC']] }),
    async change(tx, where, changes) {
      if (Object.keys(changes).length === 0) return read(tx, where);
      const options = { where: mine(tx, where), returning: true as const, ...within(tx) };
      const [, rows] = await bind(tx).update(changes as Where, options);
      return rows.map(plain);
    },
    remove: (tx, where) => bind(tx).destroy({ where: mine(tx, where), ...within(tx) }),
    list: (read, query, where) => listPage<Row>(read, table, query, where),
  };
  return watchedStore(table, store, lockSome);
}

async function insertOnce(tx: Transaction, model: BoundModel, values: Where): Promise<boolean> {
  const attributes = model.getAttributes();
  const fields = Object.keys(values).map((name) => `"${attributes[name]?.field ?? name}"`);
  const places = fields.map((_, index) => `$${index + 1}`);
  const sql = `INSERT INTO "${model.getTableName()}" (${fields}) VALUES (${places}) ON CONFLICT DO NOTHING RETURNING 1`;
  return (await tx.query(sql, Object.values(values))).length === 1;
}
