import { literal, Op, type Sequelize, type WhereOptions } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { ListQuery, Page } from '../contract/index.ts';
import { type BoundModel, bindModel } from './bind-model.ts';
import { cursorRefused, decodeCursor, encodeCursor } from './cursor.ts';
import { ownerCondition } from './owner-condition.ts';
import { plainRow } from './plain-row.ts';
import type { Table } from './table.ts';

const exactUpTo = 10_000;
const operators = { gte: Op.gte, gt: Op.gt, lte: Op.lte, lt: Op.lt } as const;

/**
 * One page of a table: rows, total and estimate in one message to the server and one transaction.
 * Keyset pagination on (sort column, id), so page 1,000 costs what page 1 costs.
 */
export async function listPage<Row>(
  read: ReadBatch,
  table: Table,
  query: ListQuery,
  where: Record<string, unknown> = {},
): Promise<Page<Row>> {
  const model = bindModel(read.database, table.name, table.columns);
  const sequelize = read.database as Sequelize;
  const { sort, limit } = { sort: table.defaultSort ?? '-createdAt', limit: 50, ...query };
  const owner = ownerCondition(read.principal, table.owner);
  const condition = allOf([inColumns(model, where), inColumns(model, owner), ...asked(model, table, query)]);
  const statements = [
    pageStatement(sequelize, model, { sort, limit, cursor: query.cursor, condition }),
    ...countStatements(sequelize, model, condition, query.total === 'exact'),
  ];
  const [rows = [], counted = [], plan = []] = await read.run(statements).catch((error: unknown) => {
    throw query.cursor && isDataException(error) ? cursorRefused(error) : error;
  });
  return toPage<Row>(table, rows, { sort, limit, total: totalOf(counted, plan) });
}

/** SQLSTATE class 22: a value that does not fit its column, which only a cursor that was altered can hold. */
function isDataException(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('22');
}

/** What the query asks for; the ORM's plain SELECT knows columns, not fields. */
function asked(model: BoundModel, table: Table, { filter, q }: ListQuery): WhereOptions[] {
  const filters = Object.entries(filter ?? {}).map(([name, value]) => [name, toCondition(value)]);
  const all = [inColumns(model, Object.fromEntries(filters))];
  if (q && table.search) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    all.push({ [Op.or]: table.search.map((name) => inColumns(model, { [name]: { [Op.iLike]: pattern } })) });
  }
  return all;
}

function inColumns(model: BoundModel, where: Record<string, unknown>): WhereOptions {
  return Object.fromEntries(Object.entries(where).map(([name, value]) => [columnOf(model, name), value]));
}

function allOf(conditions: readonly WhereOptions[]): WhereOptions {
  return { [Op.and]: conditions } as WhereOptions;
}

function toCondition(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const range: Record<symbol, unknown> = {};
  for (const [name, bound] of Object.entries(value)) range[operators[name as keyof typeof operators]] = bound;
  return range;
}

function pageStatement(
  sequelize: Sequelize,
  model: BoundModel,
  page: { sort: string; limit: number; cursor: string | undefined; condition: WhereOptions },
): string {
  const down = page.sort.startsWith('-');
  const field = columnOf(model, page.sort.replace(/^-/, ''));
  const all: WhereOptions[] = [page.condition];
  if (page.cursor) {
    const { value, id } = decodeCursor(page.cursor, page.sort);
    all.push(
      literal(`("${field}", "id") ${down ? '<' : '>'} (${sequelize.escape(value)}, ${sequelize.escape(id)})`),
    );
  }
  const direction = down ? 'DESC' : 'ASC';
  return select(sequelize, model, {
    attributes: attributesOf(model),
    where: allOf(all),
    order: [
      [literal(`"${field}"`), direction],
      [literal('"id"'), direction],
    ],
    limit: page.limit + 1,
  });
}

function countStatements(
  sequelize: Sequelize,
  model: BoundModel,
  where: WhereOptions,
  exact: boolean,
): string[] {
  const one = { attributes: [literal('1')], where };
  if (exact) return [`SELECT count(*) FROM (${bare(select(sequelize, model, one))}) AS rows`];
  const bounded = bare(select(sequelize, model, { ...one, limit: exactUpTo + 1 }));
  return [
    `SELECT count(*) FROM (${bounded}) AS rows`,
    `EXPLAIN (FORMAT JSON) ${bare(select(sequelize, model, one))}`,
  ];
}

interface Total {
  readonly total: number;
  readonly totalIsEstimate: boolean;
}

function totalOf(counted: Record<string, unknown>[], plan: Record<string, unknown>[]): Total {
  const total = Number(counted[0]?.count ?? 0);
  const explained = plan[0]?.['QUERY PLAN'] as [{ Plan: { 'Plan Rows': number } }] | undefined;
  if (!explained || total <= exactUpTo) return { total, totalIsEstimate: false };
  return { total: Math.max(total, explained[0].Plan['Plan Rows']), totalIsEstimate: true };
}

function toPage<Row>(
  table: Table,
  rows: Record<string, unknown>[],
  page: { sort: string; limit: number; total: Total },
): Page<Row> {
  const more = rows.length > page.limit;
  const shown = rows
    .slice(0, page.limit)
    .map((row) => plainRow<Record<string, unknown>>(row, table.bigIntegers ?? []));
  const last = shown.at(-1);
  const nextCursor =
    more && last
      ? encodeCursor({
          sort: page.sort,
          value: String(last[page.sort.replace(/^-/, '')]),
          id: String(last.id),
        })
      : null;
  return { data: shown as Row[], page: { nextCursor, ...page.total } };
}

function attributesOf(model: BoundModel): unknown[] {
  return Object.entries(model.getAttributes()).map(([name, attribute]) =>
    attribute.field && attribute.field !== name ? [attribute.field, name] : name,
  );
}

function columnOf(model: BoundModel, name: string): string {
  return model.getAttributes()[name]?.field ?? name;
}

interface QueryGenerator {
  selectQuery(table: unknown, options: object, model: BoundModel): string;
}

function select(sequelize: Sequelize, model: BoundModel, options: object): string {
  const generator = sequelize.getQueryInterface().queryGenerator as QueryGenerator;
  return generator.selectQuery(model.getTableName(), options, model);
}

function bare(sql: string): string {
  return sql.replace(/;$/, '');
}
