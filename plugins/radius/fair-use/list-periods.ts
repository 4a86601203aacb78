import type { Context, Transaction } from '@isp/sdk';
import { octets, type UsagePeriod } from '../contract/index.ts';
import { readAllowance } from '../data/allowance-store.ts';
import { listPeriods } from '../data/usage-period-store.ts';
import { showAllowance } from './show-allowance.ts';

/** Periods of a service's quota that touch a time, in order, with the one that runs. */
export async function listPeriodsAndRunning(
  ctx: Context,
  tx: Transaction,
  asked: { readonly serviceId: string; readonly from: string; readonly to: string },
): Promise<UsagePeriod[]> {
  const closed = await listPeriods(tx, asked);
  const shown = closed.map(({ from, to, quotaBytes, limitBytes, usedBytes }) => ({
    ...{ from, to, running: false },
    quotaBytes: octets(BigInt(quotaBytes)),
    limitBytes: octets(BigInt(limitBytes)),
    usedBytes: octets(BigInt(usedBytes)),
  }));
  const state = await readAllowance(tx, asked.serviceId);
  const running = state && (await showAllowance(ctx, tx, state)).quota;
  if (!running || !touches(running, asked)) return shown;
  const { from, to, quotaBytes, limitBytes, usedBytes } = running;
  return [...shown, { from, to, quotaBytes, limitBytes, usedBytes, running: true }];
}

function touches(period: { from: string; to: string }, asked: { from: string; to: string }): boolean {
  const before = (one: string, other: string) =>
    Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;
  return before(asked.from, period.to) && before(period.from, asked.to);
}
