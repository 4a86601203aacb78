/** A text of rows and fields (RFC 4180), and where it is wrong. */
export interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  /** Number of the row, from 1, in which a quotation mark is never closed. */
  readonly unclosedRow?: number;
}

const byteOrderMark = /^\uFEFF/;

/**
 * Reads CSV: fields in quotation marks may hold the separator, line ends and doubled quotation marks. Lines end with CR LF, LF
 * or CR; empty ones are passed over.
 */
export function parseCsv(text: string, separator: string): CsvTable {
  const rows: string[][] = [];
  let at = 0;
  const source = text.replace(byteOrderMark, '');
  while (at < source.length) {
    const { fields, next, closed } = readRow(source, at, separator);
    if (fields.length > 1 || fields[0] !== '') rows.push(fields);
    if (!closed) return { rows, unclosedRow: rows.length };
    at = next;
  }
  return { rows };
}

interface Row {
  readonly fields: string[];
  /** Where the next one begins. */
  readonly next: number;
  readonly closed: boolean;
}

function readRow(text: string, from: number, separator: string): Row {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    const quoted = text[at] === '"';
    const { value, next } = quoted ? readQuoted(text, at + 1) : { value: '', next: at };
    if (next === -1) return { fields: [...fields, value], next: text.length, closed: false };
    const end = endOfField(text, next, separator);
    fields.push(value + text.slice(next, end));
    if (text[end] !== separator) return { fields, next: afterLineEnd(text, end), closed: true };
    at = end + 1;
  }
}

/** What is between quotation marks; `next` is -1 when there is no second one. */
function readQuoted(text: string, from: number): { value: string; next: number } {
  let value = '';
  let at = from;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end === -1) return { value: value + text.slice(at), next: -1 };
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return { value, next: end + 1 };
    value += '"';
    at = end + 2;
  }
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
