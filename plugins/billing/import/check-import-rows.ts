import { setImmediate } from 'node:timers/promises';
import { type Context, isId } from '@isp/sdk';
import type { MappedColumn, Table } from '@isp/sdk/tables';
import type { BillingImportKind } from '../contract/index.ts';
import type { ImportRow } from '../data/import-store.ts';
import type { CellWriting } from '../domain/import/read-cells.ts';
import { cellsOfRow } from './cells-of-row.ts';
import { findCustomers } from './find-customers.ts';
import { readEntry } from './read-entry.ts';

/** Other requests get their turn after so many. */
const atOnce = 250;

/** Judges each row of a file; an external id that an earlier line has is refused too. */
export async function checkImportRows(
  ctx: Context,
  { rows, heading }: Table,
  about: { kind: BillingImportKind; columns: readonly MappedColumn[] } & CellWriting,
): Promise<ImportRow[]> {
  const { kind, columns } = about;
  const cells = rows.map((row) => cellsOfRow(columns, row));
  const customers = await findCustomers(ctx, {
    ids: cells.flatMap(({ customerId }) => (customerId && isId(customerId) ? [customerId] : [])),
    externalIds: cells.flatMap(({ customerExternalId }) => customerExternalId ?? []),
  });
  const rules = { ...about, customers, today: ctx.clock.today('UTC').add({ days: 1 }).toString() };
  const lines = new Map<string, number>();
  const checked: ImportRow[] = [];
  for (const [index, { line, fields }] of rows.entries()) {
    const read = readEntry(kind, cells[index] ?? {}, rules);
    const problems = [
      ...('problems' in read ? read.problems : twice(read.entry.externalId, lines, line)),
      ...tooLong(fields.length, heading.length),
    ];
    checked.push(
      problems.length > 0 || !('entry' in read)
        ? { line, fields, problems }
        : { line, fields, entry: read.entry },
    );
    if (checked.length % atOnce === 0) await setImmediate();
  }
  return checked;
}

function tooLong(cells: number, columns: number) {
  const message = `has ${cells} cells, but there are ${columns} columns; put quotation marks around separators`;
  return cells > columns ? [{ field: '', message }] : [];
}

function twice(externalId: string, lines: Map<string, number>, line: number) {
  const first = lines.get(externalId);
  if (first === undefined) lines.set(externalId, line);
  return first === undefined ? [] : [{ field: 'externalId', message: `is in line ${first} already` }];
}
