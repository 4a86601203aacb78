import { Op, type WhereOptions } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { ListQuery, Page } from '../contract/index.ts';
import { bindModel } from './bind-model.ts';
import { cursorRefused, encodeCursor } from './cursor.ts';
import { asked, inColumns } from './list-conditions.ts';
import { planTotal, type Total } from './list-total.ts';
import { ownerCondition } from './owner-condition.ts';
import { pageStatement } from './page-statement.ts';
import { plainRow } from './plain-row.ts';
import type { Table } from './table.ts';

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
  const { sort, limit } = { sort: table.defaultSort ?? '-createdAt', limit: 50, ...query };
  const owner = ownerCondition(read.principal, table.owner);
  const condition = allOf([
    inColumns(model, where),
    inColumns(model, owner),
    ...asked(read, model, { table, query }),
  ]);
  const total = planTotal({
    read,
    model,
    condition,
    restricted: isRestricted(query, where, owner),
    table: table.countedBy ?? table.name,
    mode: query.total,
  });
  const { cursor, offset } = query;
  const isTable = table.countedBy === undefined;
  const page = pageStatement(read, model, { sort, limit, cursor, offset, condition, isTable });
  const [rows = [], ...counted] = await read.run([page, ...total.statements]).catch((error: unknown) => {
    throw query.cursor && isDataException(error) ? cursorRefused(error) : error;
  });
  return toPage<Row>(table, rows, { sort, limit, ...(await total.total(counted)) });
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

function toPage<Row>(
  table: Table,
  rows: Record<string, unknown>[],
  page: { sort: string; limit: number } & Total,
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
