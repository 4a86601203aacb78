import Table from 'cli-table3';

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align?: 'left' | 'right';
}

const gap = '  ';
const borders = ['top', 'bottom', 'left', 'mid', 'right'].flatMap((side) => [
  side,
  `${side}-mid`,
  `${side}-left`,
  `${side}-right`,
]);

/** Rows under aligned columns, without borders; colours in the cells do not count as width. */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const titles = columns.some(({ title }) => title !== '') ? { head: columns.map(({ title }) => title) } : {};
  const table = new Table({
    ...titles,
    chars: { ...Object.fromEntries(borders.map((name) => [name, ''])), middle: gap },
    colAligns: columns.map(({ align = 'left' }) => align),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  for (const row of rows) table.push([...row]);
  return rows.length === 0 && !titles.head
    ? ''
    : table
        .toString()
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n');
}

/** Rows in aligned columns without titles. */
export function columnsText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return tableText(
    Array.from({ length: width }, () => ({ title: '' })),
    rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
  );
}

/** Every line of a text, moved to the right. */
export function indented(text: string, by = '  '): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
