import { literal, Op, type Sequelize, type WhereOptions } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { ListQuery, Page } from '../contract/index.ts';
import { type BoundModel, bindModel } from './bind-model.ts';
import { cursorRefused, decodeCursor, encodeCursor } from './cursor.ts';
import { asked, columnOf, inColumns } from './list-conditions.ts';
import { ownerCondition } from './owner-condition.ts';
import { plainRow } from './plain-row.ts';
import type { Table } from './table.ts';

const exactUpTo = 10_000;

/**
 * One page of a table: rows and total in one message to the server and one transaction.
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
  const exact = query.total === 'exact';
  const uncounted = query.total === 'none';
  const counting = [
    countStatement(sequelize, model, { condition, exact }),
    `SELECT reltuples FROM pg_class WHERE oid = '"${table.countedBy ?? table.name}"'::regclass`,
  ];
  const statements = [
    pageStatement(sequelize, model, { sort, limit, cursor: query.cursor, condition }),
    ...(uncounted ? [] : counting),
  ];
  const [rows = [], counted = [], size = []] = await read.run(statements).catch((error: unknown) => {
    throw query.cursor && isDataException(error) ? cursorRefused(error) : error;
  });
  if (uncounted) return toPage<Row>(table, rows, { sort, limit, total: 0, totalIsEstimate: true });
  const total = Number(counted[0]?.count ?? 0);
  const totalIsEstimate = total > exactUpTo && !exact;
  if (!totalIsEstimate) return toPage<Row>(table, rows, { sort, limit, total, totalIsEstimate });
  const restricted = isRestricted(query, where, owner);
  const share = restricted ? await plannedShare(read, model, condition) : 1;
  const estimate = Math.max(total, Math.round(Number(size[0]?.reltuples ?? 0) * share));
  return toPage<Row>(table, rows, { sort, limit, total: estimate, totalIsEstimate });
}

function isRestricted({ filter, q }: ListQuery, ...conditions: readonly object[]): boolean {
  return q !== undefined || [filter ?? {}, ...conditions].some((one) => Object.keys(one).length > 0);
}

/** SQLSTATE class 22: a value that does not fit its column, which only a cursor that was altered can hold. */
function isDataException(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('22');
}

function allOf(conditions: readonly WhereOptions[]): WhereOptions {
  return { [Op.and]: conditions } as WhereOptions;
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

function countStatement(
  sequelize: Sequelize,
  model: BoundModel,
  { condition: where, exact }: { condition: WhereOptions; exact: boolean },
): string {
  const bound = exact ? {} : { limit: exactUpTo + 1 };
  const counted = select(sequelize, model, { attributes: [literal('1')], where, ...bound });
  return `SELECT count(*) FROM (${bare(counted)}) AS rows`;
}

/**
 * The share of the table the planner expects to fit. It guesses what row-level security leaves (1 % of a table staff
 * sees all of), but guesses the same with and without the condition.
 */
async function plannedShare(read: ReadBatch, model: BoundModel, where: WhereOptions): Promise<number> {
  const sequelize = read.database as Sequelize;
  const plan = (options: object) =>
    `EXPLAIN (FORMAT JSON) ${bare(select(sequelize, model, { attributes: [literal('1')], ...options }))}`;
  const [fitting, all] = await read.run([plan({ where }), plan({})]);
  return plannedRows(fitting) / plannedRows(all);
}

function plannedRows(explained: Record<string, unknown>[] | undefined): number {
  const [plan] = (explained?.[0]?.['QUERY PLAN'] ?? []) as { Plan: { 'Plan Rows': number } }[];
  return Math.max(1, plan?.Plan['Plan Rows'] ?? 1);
}

function toPage<Row>(
  table: Table,
  rows: Record<string, unknown>[],
  page: { sort: string; limit: number; total: number; totalIsEstimate: boolean },
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
  const { total, totalIsEstimate } = page;
  return { data: shown as Row[], page: { nextCursor, total, totalIsEstimate } };
}

function attributesOf(model: BoundModel): unknown[] {
  return Object.entries(model.getAttributes()).map(([name, attribute]) =>
    attribute.field && attribute.field !== name ? [attribute.field, name] : name,
  );
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
