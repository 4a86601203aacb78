import { Op, type WhereOptions } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { ListQuery } from '../contract/index.ts';
import type { BoundModel } from './bind-model.ts';
import type { Table } from './table.ts';
import { byWords } from './word-conditions.ts';

const operators = { in: Op.in, gte: Op.gte, gt: Op.gt, lte: Op.lte, lt: Op.lt } as const;

/** What the query asks for; the ORM's plain SELECT knows columns, not fields. */
export function asked(
  read: ReadBatch,
  model: BoundModel,
  { table, query: { filter, q } }: { readonly table: Table; readonly query: ListQuery },
): WhereOptions[] {
  const all = Object.entries(filter ?? {}).flatMap(([name, value]) =>
    conditionsOf(value).map((one) => inColumns(model, { [name]: one })),
  );
  if (!q) return all;
  if (table.searchByWords && read.principal.scope !== 'customer') return [...all, byWords(read, table, q)];
  if (table.search) all.push({ [Op.or]: table.search.map((name) => containing(model, name, q)) });
  return all;
}

function containing(model: BoundModel, name: string, q: string): WhereOptions {
  return inColumns(model, { [name]: { [Op.iLike]: `%${q.replace(/[\\%_]/g, '\\$&')}%` } });
}

/** The same condition by columns instead of fields. */
export function inColumns(model: BoundModel, where: Record<string, unknown>): WhereOptions {
  return Object.fromEntries(Object.entries(where).map(([name, value]) => [columnOf(model, name), value]));
}

/** A value, or operators. What has no value is not equal to any, so `ne` lets it through. */
function conditionsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  const { ne, ...others } = value as Record<string, unknown>;
  const bounds = Object.entries(others).map(([name, bound]) => ({
    [operators[name as keyof typeof operators]]: bound,
  }));
  return ne === undefined ? bounds : [...bounds, { [Op.or]: { [Op.ne]: ne, [Op.is]: null } }];
}

/** The column of a field. */
export function columnOf(model: BoundModel, name: string): string {
  return model.getAttributes()[name]?.field ?? name;
}
