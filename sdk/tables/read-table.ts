import { CsvError, parse } from 'csv-parse/sync';
import { type TableSeparator, validationFailed } from '../contract/index.ts';

/** A row and the line it begins in, the heading's being 1 when nothing stands before it. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A CSV file: the names of its columns, and its rows. */
export interface Table {
  readonly separator: TableSeparator;
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
}

const separators: readonly TableSeparator[] = [';', ',', '\t', '|'];
/** As many as one import takes. */
export const mostRows = 20_000;

/** Reads CSV (RFC 4180, also with CR or LF alone). The separator is the one that makes most columns of the heading. */
export function readTable(text: string, given?: TableSeparator): Table {
  const separator = given ?? separatorOf(text);
  const [heading, ...rows] = recordsOf(text, separator);
  if (!heading) throw refused('is empty; its first line is to name the columns');
  const names = heading.fields.map((name) => name.trim());
  const doubled = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (doubled !== undefined) throw refused(`names the column ${doubled} twice`);
  if (rows.length > mostRows) throw refused(`has ${rows.length} rows; divide it, ${mostRows} go at once`);
  return { separator, heading: names, rows };
}

function separatorOf(text: string): TableSeparator {
  const columns = (separator: TableSeparator) => {
    const [first] = parse(text, { ...options, delimiter: separator, to: 1, relax_quotes: true });
    return (first as unknown as ParsedRecord | undefined)?.record.length ?? 0;
  };
  const counted = separators.map((separator) => ({ separator, count: columns(separator) }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

const options = {
  bom: true,
  raw: true,
  relax_column_count: true,
  skip_empty_lines: true,
} as const;

function recordsOf(text: string, delimiter: TableSeparator): TableRow[] {
  try {
    return numbered(parse(text, { ...options, delimiter }) as unknown as readonly ParsedRecord[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refused(`cannot be read in line ${error.lines}: ${error.message}`);
  }
}

/** `raw` begins with the empty lines that were passed over, and ends with the line end. */
interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
}

function numbered(records: readonly ParsedRecord[]): TableRow[] {
  let next = 1;
  return records.map(({ record, raw }) => {
    const line = next + lineEnds(/^[\r\n]*/.exec(raw)?.[0] ?? '');
    next += lineEnds(raw);
    return { line, fields: record };
  });
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function refused(message: string): Error {
  return validationFailed([{ path: '/content', message }]);
}
