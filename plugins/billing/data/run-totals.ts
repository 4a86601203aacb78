import type { Transaction } from '@isp/sdk';
import { fromAmountMinor } from '@isp/sdk/money';
import type { Static } from 'typebox';
import type { RunLineStatus, RunTotal } from '../contract/index.ts';
import type { RunRow } from './run-store.ts';

/** Lines of a currency that become of a status; negative ones are of it no more. */
export interface LinesMoved {
  readonly currency: string;
  readonly status: RunLineStatus;
  readonly lines: number;
  readonly amountMinor: bigint;
}

/** Adds to the sums of a run. The run is locked by then: other batches of it add to the same rows. */
export async function addTotals(
  tx: Transaction,
  { id, resellerId }: Pick<RunRow, 'id' | 'resellerId'>,
  moved: readonly LinesMoved[],
): Promise<void> {
  if (moved.length === 0) return;
  await tx.query(
    `INSERT INTO run_totals AS t (run_id, reseller_id, currency, status, lines, amount_minor)
     SELECT $1::uuid, $2::uuid, currency, status, sum(lines), sum(amount)
     FROM unnest($3::text[], $4::text[], $5::integer[], $6::bigint[]) AS m (currency, status, lines, amount)
     GROUP BY currency, status
     ON CONFLICT (reseller_id, run_id, currency, status)
       DO UPDATE SET lines = t.lines + excluded.lines, amount_minor = t.amount_minor + excluded.amount_minor`,
    [
      id,
      resellerId,
      moved.map(({ currency }) => currency),
      moved.map(({ status }) => status),
      moved.map(({ lines }) => lines),
      moved.map(({ amountMinor }) => amountMinor),
    ],
  );
}

/** The sums of a run, by currency and by what became of the lines. */
export async function totalsOf(tx: Transaction, runId: string): Promise<Static<typeof RunTotal>[]> {
  const rows = await tx.query<{ total: Static<typeof RunTotal> }>(
    `SELECT jsonb_build_object('currency', currency, 'status', status, 'lines', lines, 'amountMinor', amount_minor) AS total
     FROM run_totals WHERE run_id = $1 AND lines > 0 ORDER BY currency, status`,
    [runId],
  );
  for (const { total } of rows) fromAmountMinor(total.amountMinor);
  return rows.map(({ total }) => total);
}
