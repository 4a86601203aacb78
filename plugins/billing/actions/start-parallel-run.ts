import { type Context, defineAction, rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { decodeFile, mapColumns, readTable } from '@isp/sdk/tables';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { type ParallelRun, ParallelRunAnswer, StartParallelRunParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { insertRows } from '../data/insert-rows.ts';
import { parallelColumns, parallelRuns, shownParallelRun } from '../data/parallel-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { columnsOfKind } from '../import/import-fields.ts';
import { readTheirLines, type TheirLine } from '../import/read-their-lines.ts';

const errorsShown = 100;

/** Compares the next invoices of another system with what billing would bill, customer by customer and line by line. */
export const startParallelRun = defineAction('billing.parallel-runs.start', {
  summary:
    'Compares the next invoices of another system, sent as CSV, with what billing would bill by a day; nothing is billed.',
  permission: 'billing.import.use',
  rest: 'POST /billing/parallel-runs',
  status: 200,
  sensitive: true,
  bodyLimitBytes: 12_000_000,
  timeoutMs: 60_000,
  params: StartParallelRunParams,
  result: ParallelRunAnswer,
  example: {
    asOf: '2026-11-01',
    content: 'customerExternalId,text,amount,from,to\nC-17,Internet 100,30.00,2026-11-01,2026-12-01\n',
  },
  async handler(ctx, { asOf, amounts = 'net', dateFormat, decimalSign, ...given }) {
    const { text } = decodeFile(given);
    const table = readTable(text, given.separator);
    const columns = mapColumns(table.heading, given.mapping, columnsOfKind('parallel'));
    const { lines, errors } = await readTheirLines(ctx, table, { columns, dateFormat, decimalSign });
    const found = { rows: table.rows.length, failed: errors.length, errors: errors.slice(0, errorsShown) };
    if (errors.length > 0) return found;
    const fileName = given.fileName ?? 'invoices.csv';
    return { ...found, run: await begin(ctx, { asOf, amounts, fileName }, lines) };
  },
});

async function begin(
  ctx: Context,
  about: Pick<ParallelRun, 'asOf' | 'amounts' | 'fileName'>,
  lines: readonly TheirLine[],
): Promise<ParallelRun> {
  const ids = [...new Set(lines.map(({ customerId }) => customerId))];
  for (const id of ids) await ensureAccount(ctx, id);
  return ctx.transaction(async (tx) => {
    const createdAt = ctx.clock.now().toString();
    const run = await parallelRuns.insert(tx, {
      ...about,
      ...{ id: newId(), resellerId: rootResellerId, status: 'running', customers: 0 },
      ...{ equal: 0, differing: 0, onlyThere: 0, onlyHere: 0 },
      recordedBy: authorOf(ctx.principal),
      createdAt,
    });
    const owners = new Map((await accounts.listAll(tx, { id: ids })).map((one) => [one.id, one.resellerId]));
    const rows = lines.map(({ customerId, currency, text, amountMinor, from, to }) => ({
      ...{ id: newId(), runId: run.id, customerId, resellerId: owners.get(customerId), status: 'waiting' },
      ...{ theirText: text, theirMinor: toAmountMinor(amountMinor), currency, from, to, createdAt },
    }));
    await insertRows(tx, { name: 'parallel_lines', columns: parallelColumns }, rows);
    ctx.audit({ subject: { kind: 'parallel-run', id: run.id }, after: { ...about, lines: rows.length } });
    await ctx.enqueue(tx, 'billing.compare-parallel-run', { runId: run.id });
    return shownParallelRun(run);
  });
}
