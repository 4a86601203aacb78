/** The cells of one column as PostgreSQL reads them. */
export type Cells = readonly (string | null)[];

/** The cells of a column of rows, as text. What is JSON may have big integers in it, which become decimal strings. */
export function cellsOf(rows: readonly object[], field: string, type: string): Cells {
  const toText = type === 'jsonb' ? jsonOf : textOf;
  return rows.map((row) => {
    const value = (row as Readonly<Record<string, unknown>>)[field];
    return value === undefined || value === null ? null : toText(value);
  });
}

/**
 * A table expression of arrays of the same length, by the names of its columns.
 *
 * @param arrays SQL by name: `{ id: '$1::uuid[]' }`
 */
export function arraysAsRows(arrays: Readonly<Record<string, string>>, alias: string): string {
  const columns = Object.entries(arrays).map(([name, array]) => `unnest(${array}) AS "${name}"`);
  return `(SELECT ${columns.join(', ')}) ${alias}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, bigIntegersAsText);
}

function bigIntegersAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
