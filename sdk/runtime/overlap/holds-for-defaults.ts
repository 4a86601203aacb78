import type { CatalogueQuery, Constraint, Table } from './catalogue.ts';

/** Says whether a row whose new columns were left to their defaults passes a check on just these columns. */
export async function holdsForDefaults(
  query: CatalogueQuery,
  { columns }: Table,
  check: Constraint,
): Promise<boolean> {
  const values = columns
    .filter(({ name }) => check.columns.includes(name))
    .map(({ name, type, fallback }) => `CAST(${fallback ?? 'NULL'} AS ${type}) AS ${quoted(name)}`);
  const [row] = await query<{ holds: boolean }>(
    `SELECT coalesce((${check.condition}), true) AS holds FROM (SELECT ${values.join(', ')}) AS new_row`,
  );
  return row?.holds === true;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
