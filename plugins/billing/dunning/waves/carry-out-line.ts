import type { Context, Transaction } from '@isp/sdk';
import { formatMinor } from '@isp/sdk/money';
import type { WaveLine } from '../../contract/index.ts';
import { type CaseRow, cases } from '../../data/dunning/case-store.ts';
import { waveLines } from '../../data/dunning/wave-store.ts';
import type { Debtor } from '../debtor-of.ts';
import { type Looked, lookAtCustomer } from '../look-at-customer.ts';

/**
 * Carries out a line of a wave, after looking at the customer again: whoever has paid, promised or been excluded since the
 * preview is refused, with the reason.
 */
export async function carryOutLine(
  ctx: Context,
  tx: Transaction,
  { line: { id }, debtor }: { line: WaveLine; debtor: Debtor },
): Promise<void> {
  const line = await waveLines.lock(tx, id);
  if (line.status !== 'planned') return;
  const looked = await lookAtCustomer(ctx, tx, debtor);
  const refusal = refusalOf(ctx, line, looked);
  if (refusal === undefined && looked.row) await carryOut(ctx, tx, { line, looked, row: looked.row });
  await waveLines.change(
    tx,
    { id },
    refusal === undefined ? { status: 'done' } : { status: 'refused', reason: refusal },
  );
}

function refusalOf(ctx: Context, line: WaveLine, { row, exclusion }: Looked): string | undefined {
  if (!row || row.status === 'closed' || row.debtMinor === 0) return 'nothing is overdue any more';
  if (exclusion) return exclusion;
  if (row.debtMinor < line.debtMinor)
    return `something was paid since the preview; ${formatMinor(BigInt(row.debtMinor), row.currency)} ${row.currency} are left`;
  const isDue = row.nextStep === line.step && row.nextAt && isReached(ctx, row.nextAt);
  return isDue ? undefined : `not due (any more): ${row.reasons.join('; ')}`;
}

function isReached(ctx: Context, at: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at), ctx.clock.now()) <= 0;
}

async function carryOut(
  ctx: Context,
  tx: Transaction,
  { line, looked, row }: { line: WaveLine; looked: Looked; row: CaseRow },
): Promise<void> {
  const at = ctx.clock.now().toString();
  const next = { nextStep: null, nextAt: null };
  if (line.step === 'block') return wish(ctx, tx, row, { ...next, wish: 'blocked', blockedAt: at });
  const { id: caseId, customerId, resellerId, debtMinor, currency } = row;
  await ctx.publish(tx, 'billing.customer-deactivated', {
    caseId,
    customerId,
    resellerId,
    debtMinor,
    currency,
    at,
  });
  const deactivated = { ...next, stage: 'deactivated', deactivatedAt: at } as const;
  if (looked.policy.deactivation === 'cancel') return wish(ctx, tx, row, { ...deactivated, wish: 'ended' });
  await cases.change(tx, { id: caseId }, deactivated);
}

async function wish(
  ctx: Context,
  tx: Transaction,
  { id, customerId, wishVersion }: CaseRow,
  changes: Parameters<typeof cases.change>[2],
): Promise<void> {
  await cases.change(tx, { id }, { ...changes, wishVersion: wishVersion + 1 });
  await ctx.enqueue(tx, 'billing.apply-dunning', { customerId }, { key: `apply dunning ${customerId}` });
}
