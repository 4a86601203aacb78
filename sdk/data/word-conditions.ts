import { literal, type Sequelize, type WhereOptions } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { Table } from './table.ts';
import { wordTerms } from './word-terms.ts';

/**
 * Rows that have each term of a question. The comparisons are those of the operator class `text_pattern_ops`, which are
 * leakproof, so that PostgreSQL uses the index beside the policy; what follows a beginning is below the last code point.
 *
 * One term is left to the planner: it fetches the rows, or walks the list until it has a page of them. Several are asked of
 * the words alone (`OFFSET 0`): how many rows have all of them it cannot know, and a walk for what nobody has is a long one.
 */
export function byWords(read: ReadBatch, { name }: Table, question: string): WhereOptions {
  const [first, ...others] = wordTerms(question).map((term) => (words: string) => having(read, term, words));
  if (!first) return literal('false');
  const further = others.map(
    (has, number) =>
      ` AND EXISTS (SELECT FROM "${name}_words" AS w${number} WHERE w${number}.row_id = w.row_id AND ${has(`w${number}`)})`,
  );
  const fence = further.length > 0 ? ' OFFSET 0' : '';
  return literal(
    `"id" IN (SELECT w.row_id FROM "${name}_words" AS w WHERE ${first('w')}${further.join('')}${fence})`,
  );
}

/** A word of these begins as the term does, and is of a row the reseller may see: the second wall, beside the policy. */
function having({ database, principal }: ReadBatch, term: readonly string[], words: string): string {
  const quoted = (text: string) => (database as Sequelize).escape(text);
  const ranges = term.map(
    (begin) => `(${words}.word ~>=~ ${quoted(begin)} AND ${words}.word ~<~ ${quoted(`${begin}\u{10FFFF}`)})`,
  );
  const begun = `(${ranges.join(' OR ')})`;
  if (principal.scope !== 'reseller') return begun;
  const ids = (principal.resellerIds ?? []).map(quoted).join(', ') || 'NULL';
  return `${begun} AND ${words}.reseller_id IN (${ids})`;
}
