import { type MappedColumn, plainCell, type TableRow } from '@isp/sdk/tables';

/** The cells of a row by the field their column is for; empty ones are left out. */
export function cellsOfRow(columns: readonly MappedColumn[], { fields }: TableRow): Record<string, string> {
  const cells: Record<string, string> = {};
  columns.forEach(({ field }, index) => {
    const text = plainCell(fields[index] ?? '');
    if (field && text !== '') cells[field] = text;
  });
  return cells;
}
