import { validationFailed } from '@isp/sdk';
import type { CdrSettings } from '../domain/cdr-settings.ts';
import { parseCsv } from '../domain/csv.ts';

/** A file's rows below its heading, by the names of the heading. */
export interface CdrTable {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows of a text whose heading has been looked at before. */
export function tableOf(text: string, separator: string): CdrTable {
  const [heading = [], ...rows] = parseCsv(text, separator).rows;
  return { heading: heading.map((name) => name.trim()), rows };
}

/** Refuses a text that is no file of call detail records, before anything of it is kept. */
export function checkedTable(text: string, { columns, separator }: CdrSettings): CdrTable {
  const refuse = (message: string) => validationFailed([{ path: '/body', message }]);
  const { unclosedRow } = parseCsv(text, separator);
  if (unclosedRow !== undefined)
    throw refuse(`has a quotation mark in row ${unclosedRow} that is never closed`);
  const table = tableOf(text, separator);
  const { callId: _, ...needed } = columns;
  const missing = Object.values(needed).filter((name) => !table.heading.includes(name));
  if (missing.length > 0) {
    throw refuse(
      `needs the columns ${missing.join(', ')}, and its first line is "${table.heading.join(separator).slice(0, 200)}"; ` +
        'see the settings cdrColumns and cdrSeparator',
    );
  }
  if (table.rows.length === 0) throw refuse('has no row below its heading');
  return table;
}

/** One row by the names of the heading; fields beyond it are numbered. */
export function rawOf(heading: readonly string[], fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field, index) => [heading[index] || `column ${index + 1}`, field]));
}
