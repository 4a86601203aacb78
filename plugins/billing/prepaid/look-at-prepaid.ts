import { type Context, defineJob, Id, type Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { Type } from 'typebox';
import type { BillingAccount } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type PrepaidState, prepaidBalances, prepaidStates } from '../data/prepaid-store.ts';
import { isPrepaid } from './is-prepaid.ts';

/** Looks how somebody stands who pays in advance, after money moved: enough again, or below what he is to be told of. */
export const lookAtPrepaid = defineJob('billing.look-at-prepaid', {
  data: Type.Object({ customerId: Id }),
  handler: (ctx, { customerId }) =>
    ctx.transaction(async (tx) => {
      const account = await accounts.lock(tx, customerId);
      if (!isPrepaid(account)) return;
      const balance = (await prepaidBalances(tx, [customerId])).get(customerId) ?? 0n;
      const state = await prepaidStates.find(tx, { id: customerId });
      if (state?.status === 'exhausted') await restore(ctx, tx, { account, state, balance });
      else await tellLow(ctx, tx, { account, state, balance });
    }),
});

interface Standing {
  readonly account: BillingAccount;
  readonly balance: bigint;
  readonly state: PrepaidState | undefined;
}

/** Asked again while it is not enough: what is due is planned anew by the next run, which may need less. */
async function restore(ctx: Context, tx: Transaction, { account, state, balance }: Standing): Promise<void> {
  const neededMinor = state?.neededMinor ?? 0;
  if (balance < BigInt(neededMinor)) return;
  const { customerId, resellerId, currency } = account;
  const at = ctx.clock.now().toString();
  const active = {
    status: 'active',
    neededMinor: null,
    since: null,
    toldBelowMinor: null,
    updatedAt: at,
  } as const;
  await prepaidStates.change(tx, { id: customerId }, active);
  const about = { customerId, resellerId, balanceMinor: toAmountMinor(balance), neededMinor, currency, at };
  await ctx.publish(tx, 'billing.balance-restored', about);
  await ctx.enqueue(tx, 'billing.carry-prepaid', { customerId });
}

/** Each threshold is told once, until the balance was above it again. */
async function tellLow(ctx: Context, tx: Transaction, { account, state, balance }: Standing): Promise<void> {
  const { customerId, resellerId, currency } = account;
  const thresholds = (ctx.config.lowBalanceMinor as readonly number[]).toSorted((one, other) => one - other);
  const below = thresholds.find((threshold) => balance < BigInt(threshold));
  const told = state?.toldBelowMinor;
  const at = ctx.clock.now().toString();
  const row = {
    status: below === undefined ? 'active' : 'low',
    toldBelowMinor: below ?? null,
    updatedAt: at,
  } as const;
  if (state) await prepaidStates.change(tx, { id: customerId }, row);
  else if (below !== undefined)
    await prepaidStates.insert(tx, { id: customerId, customerId, resellerId, ...row, toldBelowMinor: below });
  if (below === undefined || (told !== undefined && told <= below)) return;
  const about = { customerId, resellerId, balanceMinor: toAmountMinor(balance), currency, at };
  await ctx.publish(tx, 'billing.balance-low', { ...about, thresholdMinor: below });
}
