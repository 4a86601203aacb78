import type { Transaction } from '@isp/sdk';

/** Columns by field, with their SQL types. */
export type BatchColumns = Readonly<Record<string, string>>;

/**
 * Inserts many rows in one statement, however many they are: thousands of invoices an hour come this way. Field names are
 * ours, values travel as one JSON parameter, and amounts as decimal strings.
 */
export async function insertRows<Row extends object>(
  tx: Transaction,
  table: { readonly name: string; readonly columns: BatchColumns },
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const fields = Object.entries(table.columns);
  const columns = fields.map(([field]) => `"${columnOf(field)}"`).join(', ');
  const typed = fields.map(([field, type]) => `"${field}" ${type}`).join(', ');
  const chosen = fields.map(([field]) => `r."${field}"`).join(', ');
  await tx.query(
    `INSERT INTO ${table.name} (${columns}) SELECT ${chosen} FROM jsonb_to_recordset($1::jsonb) AS r (${typed})`,
    [JSON.stringify(rows, bigIntegersAsText)],
  );
}

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function bigIntegersAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
