import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { decodeFile, mapColumns, readTable } from '@isp/sdk/tables';
import {
  type CustomerImport,
  customersErrors,
  ImportAnswer,
  ImportCustomersParams,
} from '../contract/index.ts';
import { definedFields } from '../data/custom-field-store.ts';
import { type ImportRow, imports, keepRows } from '../data/import-store.ts';
import { chooseReseller } from '../domain/choose-reseller.ts';
import { checkRows } from '../importing/check-rows.ts';
import { customerColumns } from '../importing/customer-columns.ts';
import { assertResellerOpen } from '../resellers/assert-reseller-open.ts';

const errorsShown = 100;

/** Checks a file of customers row by row, and takes the rows that fit over in the background. */
export const importCustomers = defineAction('customers.import', {
  summary:
    'Imports customers from a CSV file in the background; with dryRun it only says what would become of it.',
  permission: 'customers.customer.import',
  rest: 'POST /customers/import',
  status: 200,
  sensitive: true,
  bodyLimitBytes: 12_000_000,
  timeoutMs: 60_000,
  params: ImportCustomersParams,
  result: ImportAnswer,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_RESELLER_CLOSED],
  example: {
    fileName: 'customers.csv',
    content: 'No;Customer;City\n4711;Ada Lovelace;Berlin\n',
    mapping: { No: 'externalId', Customer: 'name', City: 'address.city' },
    dryRun: true,
  },
  async handler(ctx, given) {
    const resellerId = chooseReseller(ctx.principal, given.resellerId);
    await assertResellerOpen(ctx, resellerId);
    const { text, encoding } = decodeFile(given);
    const table = readTable(text, given.separator);
    const columns = mapColumns(table.heading, given.mapping, customerColumns);
    const defined = await ctx.transaction((tx) => definedFields(tx), { readOnly: true });
    const rows = await checkRows(table, columns, defined);
    const failed = rows.flatMap(({ line, problems }) => (problems ? [{ line, problems }] : []));
    const { separator } = table;
    const { fileName = 'customers.csv', dryRun = false } = given;
    const about = { fileName, encoding, separator, columns, rows: rows.length, failed: failed.length };
    const answer = { ...about, dryRun, errors: failed.slice(0, errorsShown) };
    if (dryRun) return answer;
    const createdAt = ctx.clock.now().toString();
    const begun = { ...about, id: newId(), resellerId, status: 'running' as const, createdAt };
    return { ...answer, import: await begin(ctx, { ...begun, created: 0, skipped: 0 }, rows) };
  },
});

/** The file is taken whole or not at all. */
function begin(ctx: Context, begun: CustomerImport, rows: readonly ImportRow[]): Promise<CustomerImport> {
  return ctx.transaction(async (tx) => {
    const kept = await imports.insert(tx, begun);
    ctx.audit({ subject: { kind: 'customer-import', id: kept.id, resellerId: kept.resellerId } });
    await keepRows(tx, kept, rows);
    await ctx.enqueue(tx, 'customers.import-rows', { importId: kept.id });
    return kept;
  });
}
