import { literal, Op, type Sequelize, type WhereOptions } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { BoundModel } from './bind-model.ts';
import { decodeCursor } from './cursor.ts';
import { columnOf } from './list-conditions.ts';
import { bare, select } from './select-statement.ts';

/** The page of a list that is wanted. */
export interface WantedPage {
  readonly sort: string;
  /** Rows of it; one more is read, to know whether there is another page. */
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Rows passed over, from the cursor or from the beginning. */
  readonly offset: number | undefined;
  readonly condition: WhereOptions;
  /** Whether the list is a table and not a view, whose rows are not found by their id. */
  readonly isTable: boolean;
}

/**
 * The statement that reads one page, ordered by (sort column, id). Rows that `offset` passes over are not read: the ids of the
 * page are found first, in an index alone where one has the sort column, the id and the columns of the condition and the policy.
 */
export function pageStatement(read: ReadBatch, model: BoundModel, page: WantedPage): string {
  const order = orderOf(model, page.sort);
  const { offset } = page;
  const part = { where: whereOf(read, model, page), order, limit: page.limit + 1 };
  const attributes = attributesOf(model);
  if (!offset) return select(read, model, { attributes, ...part });
  if (!page.isTable) return select(read, model, { attributes, ...part, offset });
  const ids = select(read, model, { attributes: ['id'], ...part, offset });
  return select(read, model, { attributes, where: literal(`"id" IN (${bare(ids)})`), order });
}

function orderOf(model: BoundModel, sort: string): unknown[] {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return [
    [literal(`"${fieldOf(model, sort)}"`), direction],
    [literal('"id"'), direction],
  ];
}

function whereOf(read: ReadBatch, model: BoundModel, { condition, cursor, sort }: WantedPage): WhereOptions {
  if (!cursor) return condition;
  const sequelize = read.database as Sequelize;
  const { value, id } = decodeCursor(cursor, sort);
  const beyond = sort.startsWith('-') ? '<' : '>';
  const place = `(${sequelize.escape(value)}, ${sequelize.escape(id)})`;
  const after = literal(`("${fieldOf(model, sort)}", "id") ${beyond} ${place}`);
  return { [Op.and]: [condition, after] } as WhereOptions;
}

function fieldOf(model: BoundModel, sort: string): string {
  return columnOf(model, sort.replace(/^-/, ''));
}

function attributesOf(model: BoundModel): unknown[] {
  return Object.entries(model.getAttributes()).map(([name, attribute]) =>
    attribute.field && attribute.field !== name ? [attribute.field, name] : name,
  );
}
