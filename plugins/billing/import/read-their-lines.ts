import { type Context, isId, type RowError } from '@isp/sdk';
import type { MappedColumn, Table } from '@isp/sdk/tables';
import { type CellWriting, readAmount, readDate } from '../domain/import/read-cells.ts';
import { cellsOfRow } from './cells-of-row.ts';
import { type CustomerFinder, findCustomers } from './find-customers.ts';
import { customerOf } from './read-entry.ts';

/** A line of the other system's next invoice. */
export interface TheirLine {
  readonly customerId: string;
  readonly currency: string;
  readonly text: string;
  readonly amountMinor: bigint;
  readonly from?: string;
  readonly to?: string;
}

/** Reads the lines of a file, and says what is wrong with those that cannot be read. */
export async function readTheirLines(
  ctx: Context,
  { rows }: Table,
  about: { columns: readonly MappedColumn[] } & CellWriting,
): Promise<{ lines: TheirLine[]; errors: RowError[] }> {
  const cells = rows.map((row) => cellsOfRow(about.columns, row));
  const customers = await findCustomers(ctx, {
    ids: cells.flatMap(({ customerId }) => (customerId && isId(customerId) ? [customerId] : [])),
    externalIds: cells.flatMap(({ customerExternalId }) => customerExternalId ?? []),
  });
  const lines: TheirLine[] = [];
  const errors: RowError[] = [];
  for (const [index, { line }] of rows.entries()) {
    const problems: RowError['problems'] = [];
    const fail = (field: string, message: string) => {
      problems.push({ field, message });
    };
    const read = readLine(cells[index] ?? {}, { customers, writing: about, fail });
    if (read && problems.length === 0) lines.push(read);
    else errors.push({ line, problems });
  }
  return { lines, errors };
}

interface Reading {
  readonly customers: CustomerFinder;
  readonly writing: CellWriting;
  fail(field: string, message: string): void;
}

function readLine(
  cells: Readonly<Record<string, string>>,
  { customers, writing, fail }: Reading,
): TheirLine | undefined {
  const customer = customerOf(cells, customers, fail);
  if (!customer) return undefined;
  const { amount = '', currency, text = '' } = cells;
  if (currency && currency.toUpperCase() !== customer.currency)
    fail('currency', `is ${currency}, but the account is in ${customer.currency}`);
  const read = readAmount(amount, customer.currency, writing);
  if ('problem' in read) fail('amount', read.problem);
  const [from, to] = ['from', 'to'].map((field) => {
    const day = cells[field] ? readDate(cells[field], writing) : undefined;
    if (cells[field] && !day) fail(field, `is no date written as ${writing.dateFormat ?? 'YYYY-MM-DD'}`);
    return day;
  });
  if (from && to && to <= from) fail('to', 'is to be the day after the last, and after from');
  return {
    ...{ customerId: customer.id, currency: customer.currency, text: text.slice(0, 200) },
    amountMinor: 'minor' in read ? read.minor : 0n,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
