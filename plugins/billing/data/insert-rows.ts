import type { Transaction } from '@isp/sdk';
import { arraysAsRows, type Cells, cellsOf } from './column-arrays.ts';

/** Columns by field, with their SQL types. */
export type BatchColumns = Readonly<Record<string, string>>;

/**
 * Inserts many rows in one statement, however many they are: thousands of invoices an hour come this way. Field names are
 * ours. What is the same in all rows is sent once, and the rest of a column as one array, which costs both sides less than
 * rows of JSON.
 */
export async function insertRows<Row extends object>(
  tx: Transaction,
  table: { readonly name: string; readonly columns: BatchColumns },
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const parameters: (Cells | Cells[number])[] = [];
  const arrays: Record<string, string> = {};
  const chosen = Object.entries(table.columns).map(([field, type], index) => {
    const cells = cellsOf(rows, field, type);
    const isSame = rows.length === 1 || (index > 0 && cells.every((cell) => cell === cells[0]));
    const place = `$${parameters.push(isSame ? (cells[0] ?? null) : cells)}::${type}`;
    if (isSame) return place;
    arrays[field] = `${place}[]`;
    return `r."${field}"`;
  });
  const columns = Object.keys(table.columns).map((field) => `"${columnOf(field)}"`);
  const source = rows.length === 1 ? '' : `FROM ${arraysAsRows(arrays, 'r')}`;
  await tx.query(
    `INSERT INTO ${table.name} (${columns.join(', ')}) SELECT ${chosen.join(', ')} ${source}`,
    parameters,
  );
}

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
