import type { CsvColumn } from './csv-columns.ts';

type Row = Readonly<Record<string, unknown>>;

/** The first line: the names of the columns. */
export function csvHeader(columns: readonly CsvColumn[]): string {
  return lineOf(columns.map((column) => column.join('.')));
}

/** Lines of RFC 4180: CRLF at their ends, quotes where they are needed. */
export function csvLines(columns: readonly CsvColumn[], rows: readonly Row[]): string {
  return rows.map((row) => lineOf(columns.map((column) => valueAt(row, column)))).join('');
}

function lineOf(values: readonly unknown[]): string {
  return `${values.map(cellOf).join(',')}\r\n`;
}

function valueAt(row: Row, column: CsvColumn): unknown {
  return column.reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], row);
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? harmless(value) : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). Numbers are no texts:
 * -5 stays what it is.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
