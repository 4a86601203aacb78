import type { Table, UniqueIndex } from './catalogue.ts';
import { type Finding, finding, missing } from './finding.ts';

/** Unique keys the running generation may break, or needs: for ON CONFLICT, and to tell one refusal from another. */
export function uniqueFindings(before: Table, after: Table): Finding[] {
  const lost = missing(before.uniques, after.uniques).map(({ name }) =>
    finding(
      `drops the unique key ${name} of ${before.name}, which the running generation may name or use in ON CONFLICT`,
    ),
  );
  const added = after.uniques
    .filter((index) => !isKnown(index, before) && !mayStayEmpty(index, before, after))
    .map(({ name, columns }) =>
      finding(
        `adds the unique key ${name} on ${before.name} (${columns.join(', ')}), which the running generation may break`,
      ),
    );
  return [...lost, ...added];
}

/** The same rule was there, by whatever name, or one that asks for more. */
function isKnown(index: UniqueIndex, before: Table): boolean {
  const named = before.uniques.find(({ name }) => name === index.name);
  if (named) return named.definition === index.definition;
  return before.uniques.some(
    ({ definition, plain, columns }) =>
      definition === index.definition ||
      (plain && index.nullsDistinct && columns.every((column) => index.columns.includes(column))),
  );
}

/** One of its columns is new and stays null in what the running generation writes; nulls are never the same. */
function mayStayEmpty({ columns, nullsDistinct }: UniqueIndex, before: Table, after: Table): boolean {
  const known = new Set(before.columns.map(({ name }) => name));
  const empty = after.columns.filter(({ name, filled }) => !known.has(name) && !filled);
  return nullsDistinct && empty.some(({ name }) => columns.includes(name));
}
