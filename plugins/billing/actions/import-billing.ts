import { type Context, defineAction, rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { decodeFile, mapColumns, readTable } from '@isp/sdk/tables';
import { type BillingImport, BillingImportAnswer, ImportBillingParams } from '../contract/index.ts';
import { type ImportRow, imports, keepRows, knownEntries, shownImport } from '../data/import-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { checkImportRows } from '../import/check-import-rows.ts';
import { columnsOfKind } from '../import/import-fields.ts';
import { totalsOf } from '../import/totals-of.ts';

const errorsShown = 100;

/** Checks a file of another system's books row by row, and books the rows that fit in the background. */
export const importBilling = defineAction('billing.import', {
  summary:
    'Takes opening balances, open invoices or payments of another system over from CSV; with dryRun it only says what would become of it.',
  permission: 'billing.import.use',
  rest: 'POST /billing/import',
  status: 200,
  sensitive: true,
  bodyLimitBytes: 12_000_000,
  timeoutMs: 60_000,
  params: ImportBillingParams,
  result: BillingImportAnswer,
  example: {
    kind: 'invoices',
    content: 'Nr;Kunde;Offen;Datum\n4711;C-17;45,00;01.10.2026\n',
    mapping: { Nr: 'number', Kunde: 'customerExternalId', Offen: 'amount', Datum: 'issuedOn' },
    dateFormat: 'DD.MM.YYYY',
    decimalSign: ',',
    dryRun: true,
  },
  async handler(ctx, { kind, dryRun = false, dateFormat, decimalSign, ...given }) {
    const { text, encoding } = decodeFile(given);
    const table = readTable(text, given.separator);
    const columns = mapColumns(table.heading, given.mapping, columnsOfKind(kind));
    const rows = await checkImportRows(ctx, table, { kind, columns, dateFormat, decimalSign });
    const failed = rows.flatMap(({ line, problems }) => (problems ? [{ line, problems }] : []));
    const fileName = given.fileName ?? `${kind}.csv`;
    const about = { kind, fileName, encoding, separator: table.separator, columns };
    const counts = { rows: rows.length, failed: failed.length };
    const fitting = rows.flatMap(({ entry }) => entry ?? []);
    const known = await ctx.transaction(
      (tx) =>
        knownEntries(
          tx,
          kind,
          fitting.map(({ externalId }) => externalId),
        ),
      { readOnly: true, audited: false },
    );
    const totals = totalsOf(fitting.filter(({ externalId }) => !known.has(externalId)));
    const found = { ...about, ...counts, known: known.size, totals, errors: failed.slice(0, errorsShown) };
    if (dryRun) return { ...found, dryRun };
    return { ...found, dryRun, import: await begin(ctx, { ...about, ...counts }, rows) };
  },
});

type Begun = Pick<
  BillingImport,
  'kind' | 'fileName' | 'encoding' | 'separator' | 'columns' | 'rows' | 'failed'
>;

/** The file is taken whole or not at all. */
function begin(ctx: Context, begun: Begun, rows: readonly ImportRow[]): Promise<BillingImport> {
  return ctx.transaction(async (tx) => {
    const record = await imports.insert(tx, {
      ...begun,
      ...{ id: newId(), resellerId: rootResellerId, status: 'running', created: 0, skipped: 0 },
      recordedBy: authorOf(ctx.principal),
      createdAt: ctx.clock.now().toString(),
    });
    ctx.audit({
      subject: { kind: 'billing-import', id: record.id },
      after: { ...begun, columns: undefined },
    });
    await keepRows(tx, record, rows);
    await ctx.enqueue(tx, 'billing.import-rows', { importId: record.id });
    return shownImport(record);
  });
}
