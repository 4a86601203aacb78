import type { Context, Transaction } from '@isp/sdk';
import { blocks } from '../data/dunning/block-store.ts';
import { type CaseRow, cases } from '../data/dunning/case-store.ts';
import { policies } from '../data/dunning/policy-store.ts';
import type { Debtor } from './debtor-of.ts';
import { chargeOnce } from './fees.ts';
import { lookAtCustomer } from './look-at-customer.ts';

/**
 * Takes down that a wish is carried out, and tells it once. A wish that changed meanwhile is carried out next. Then the case
 * is looked at: one without debts closes.
 */
export async function endOfWish(
  ctx: Context,
  tx: Transaction,
  { wished, debtor }: { wished: CaseRow; debtor: Debtor },
): Promise<void> {
  const row = await cases.find(tx, { id: wished.id, status: 'open' });
  if (!row) return;
  if (row.wishVersion === wished.wishVersion && row.carriedVersion < row.wishVersion)
    await carried(ctx, tx, { row, debtor });
  await lookAtCustomer(ctx, tx, debtor, { isApplied: true });
}

async function carried(
  ctx: Context,
  tx: Transaction,
  { row, debtor }: { row: CaseRow; debtor: Debtor },
): Promise<void> {
  const { id: caseId, wish, wishVersion: version, customerId, resellerId, debtMinor, currency } = row;
  const isFree = wish === 'free' ? ({ blockedAt: null, deactivatedAt: null } as const) : {};
  await cases.change(tx, { id: caseId }, { carriedVersion: version, ...isFree });
  const about = { caseId, customerId, resellerId, debtMinor, currency, at: ctx.clock.now().toString() };
  const services = (wanted: number) => blocks.listAll(tx, { caseId, version: wanted });
  if (wish === 'blocked' && (await services(version)).length > 0)
    await ctx.publish(tx, 'billing.customer-blocked', about);
  if (wish !== 'free' || (await services(version - 1)).length === 0) return;
  await ctx.publish(tx, 'billing.customer-unblocked', about);
  const { reconnectionFee: fee } = await policies.get(tx, row.policyId);
  const of = ['reconnection-fee', caseId, String(version)];
  await chargeOnce(ctx, tx, { account: debtor.account, fee, text: 'Reconnection fee', of });
}
