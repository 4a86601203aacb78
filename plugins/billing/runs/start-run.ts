import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { StartRunParams } from '../contract/index.ts';
import { type RunRow, runs } from '../data/run-store.ts';
import { authorOf } from '../domain/author-of.ts';

/** Makes a run and has it previewed. An automatic one of a zone and day that is there already is not made again. */
export async function startRun(
  ctx: Context,
  tx: Transaction,
  { asOf, timezone, automatic }: StartRunParams & { automatic: boolean },
): Promise<RunRow | undefined> {
  const zone = timezone ? { timezone } : {};
  const known = automatic ? await runs.find(tx, { asOf, automatic, ...zone }) : undefined;
  if (known) return undefined;
  const run = await runs.insert(tx, {
    id: newId(),
    resellerId: rootResellerId,
    asOf,
    ...zone,
    automatic,
    status: 'previewing',
    ...{ planned: 0, excluded: 0, issued: 0, refused: 0, parked: 0 },
    startedBy: authorOf(ctx.principal),
    createdAt: ctx.clock.now().toString(),
  });
  await ctx.enqueue(tx, 'billing.preview-run', { runId: run.id }, { key: `preview ${run.id}` });
  return run;
}
