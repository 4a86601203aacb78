import type { ErrorFile, RowError, TableSeparator } from '../contract/index.ts';

/** A row as it stood in the file, and what is wrong with it. */
export interface FailedRow {
  readonly line: number;
  readonly fields: readonly string[];
  readonly problems?: RowError['problems'] | undefined;
}

/** The heading of the last column, which an import passes over. */
const why = 'error';

/** The rows that failed, in the columns of the file, and a column that says why. Corrected, it can be imported as it is. */
export function writeErrorFile(
  {
    fileName,
    separator,
    columns,
  }: {
    readonly fileName: string;
    readonly separator: TableSeparator;
    readonly columns: readonly { readonly heading: string }[];
  },
  rows: readonly FailedRow[],
): ErrorFile {
  const kept = columns.map(({ heading }) => heading !== why);
  const line = (cells: readonly string[], last: string) =>
    [...columns.map((_, index) => cells[index] ?? '').filter((_, index) => kept[index]), last]
      .map((cell) => quoted(harmless(cell), separator))
      .join(separator);
  const lines = rows.map(({ fields, problems = [], line: number }) =>
    line(
      fields,
      `line ${number}: ${problems.map(({ field, message }) => `${field} ${message}`.trim()).join('; ')}`,
    ),
  );
  const headings = columns.map(({ heading }) => heading);
  const content = [line(headings, why), ...lines].map((text) => `${text}\r\n`).join('');
  return { fileName: `errors-of-${fileName}`, content };
}

function quoted(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What a spreadsheet would take for a formula is text; an import takes the apostrophe off again. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
