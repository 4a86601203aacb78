import type { Context, Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { prepaidBalances, prepaidStates } from '../data/prepaid-store.ts';
import type { PlannedAccount } from '../runs/take-accounts.ts';

/**
 * Notes accounts whose balance is not enough for what is due, once until it is enough again: it is told, and their services
 * are suspended. The accounts are locked.
 */
export async function noteShort(
  ctx: Context,
  tx: Transaction,
  planned: readonly PlannedAccount[],
): Promise<void> {
  const short = planned.flatMap(({ account, outcome }) => {
    const needed = outcome.kind === 'excluded' ? outcome.neededMinor : undefined;
    return needed === undefined ? [] : [{ account, needed }];
  });
  const balances = await prepaidBalances(
    tx,
    short.map(({ account }) => account.id),
  );
  for (const { account, needed } of short) {
    const { customerId, resellerId, currency } = account;
    const at = ctx.clock.now().toString();
    const neededMinor = toAmountMinor(needed);
    const before = await prepaidStates.find(tx, { id: customerId });
    const now = { status: 'exhausted', neededMinor, since: before?.since ?? at, updatedAt: at } as const;
    if (before) await prepaidStates.change(tx, { id: customerId }, now);
    else await prepaidStates.insert(tx, { id: customerId, customerId, resellerId, ...now });
    if (before?.status === 'exhausted') continue;
    const balanceMinor = toAmountMinor(balances.get(customerId) ?? 0n);
    const about = { customerId, resellerId, balanceMinor, neededMinor, currency, at };
    await ctx.publish(tx, 'billing.balance-exhausted', about);
    await ctx.enqueue(tx, 'billing.carry-prepaid', { customerId });
  }
}
