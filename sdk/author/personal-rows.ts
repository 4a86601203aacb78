import {
  type HeldData,
  type KeptData,
  type OmittedRows,
  type PersonalDataAnswer,
  platformErrors,
} from '../contract/index.ts';
import type { PersonalTable } from './personal-table.ts';
import type { Transaction } from './transaction.ts';

/** Rows of a kind that are handed out at most; all plugins together have to fit into one message. */
const personalRowsAtMost = 2_000;

/** What the tables hold of a customer, the latest rows of each; how many there are beyond them is said. */
export async function heldRows(
  tx: Transaction,
  tables: readonly PersonalTable[],
  customerId: string,
): Promise<PersonalDataAnswer> {
  const data: HeldData = {};
  const omitted: OmittedRows = {};
  for (const table of tables) {
    const order = table.latestBy ? ` ORDER BY ${table.latestBy} DESC` : '';
    const rows = await tx.query<{ row: Record<string, unknown> }>(
      `SELECT jsonb_strip_nulls(to_jsonb(shown)) AS row FROM (
         SELECT ${table.shows} FROM ${table.table} WHERE ${whose(table)}${order} LIMIT ${personalRowsAtMost}) AS shown`,
      [customerId],
    );
    data[table.kind] = rows.map(({ row }) => inCamelCase(row));
    const more = rows.length < personalRowsAtMost ? 0 : (await count(tx, table, customerId)) - rows.length;
    if (more > 0) omitted[table.kind] = more;
  }
  return { data, ...(Object.keys(omitted).length > 0 ? { omitted } : {}) };
}

/** Erases a customer from the tables, or refuses while something of it is open. Answers what is kept. */
export async function eraseRows(
  tx: Transaction,
  tables: readonly PersonalTable[],
  customerId: string,
): Promise<PersonalDataAnswer> {
  for (const table of tables) await refuseOpen(tx, table, customerId);
  const kept: KeptData[] = [];
  for (const table of tables) {
    if (table.kept && (await count(tx, table, customerId)) > 0) kept.push(table.kept);
    const { erase: fate } = table;
    if (fate === 'keep') continue;
    const verb = fate === 'remove' ? `DELETE FROM ${table.table}` : `UPDATE ${table.table} SET ${fate.set}`;
    await tx.query(`${verb} WHERE ${whose(table)}`, [customerId]);
  }
  return { kept };
}

async function refuseOpen(tx: Transaction, table: PersonalTable, customerId: string): Promise<void> {
  if (!table.open) return;
  const open = await count(tx, { ...table, whose: `${whose(table)} AND (${table.open})` }, customerId);
  if (open === 0) return;
  throw platformErrors.CONFLICT({ reason: `${open} ${table.kind} of the customer are not over yet` });
}

async function count(tx: Transaction, table: PersonalTable, customerId: string): Promise<number> {
  const [counted] = await tx.query<{ count: number }>(
    `SELECT count(*)::float8 AS count FROM ${table.table} WHERE ${whose(table)}`,
    [customerId],
  );
  return counted?.count ?? 0;
}

function whose({ whose = 'customer_id = $1' }: PersonalTable): string {
  return whose;
}

function inCamelCase(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
