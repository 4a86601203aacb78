type Fields = Readonly<Record<string, unknown>>;

/** Rows as CSV, as the REST interface writes it: RFC 4180, fields of fields in columns of their own, formulas made harmless. */
export function csvText(rows: readonly object[]): string {
  const flat = rows.map((row) => flattened(row as Fields));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  const lines = [columns, ...flat.map((row) => columns.map((name) => row.get(name)))];
  return `\ufeff${lines.map((line) => `${line.map(cellText).join(',')}\r\n`).join('')}`;
}

function flattened(row: Fields, prefix = ''): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [inner, one] of flattened(value as Fields, `${prefix}${name}.`)) all.set(inner, one);
    else all.set(prefix + name, value);
  }
  return all;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? harmless(value) : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
