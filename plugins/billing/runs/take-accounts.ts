import type { Context, Transaction } from '@isp/sdk';
import { readShared, type SharedFacts } from '../books/account-facts.ts';
import type { BillingAccount } from '../contract/index.ts';
import { accounts, lockAccounts } from '../data/account-store.ts';
import { prepaidBalances } from '../data/prepaid-store.ts';
import { readBooks } from '../data/read-books.ts';
import { holdBack } from '../prepaid/hold-back.ts';
import { isPrepaid } from '../prepaid/is-prepaid.ts';
import { askUsage, type Usage, usageOffers } from '../usage/ask-usage.ts';
import { type AccountOutcome, planAccount, reasonOf } from './plan-account.ts';

/** Accounts planned by one transaction. */
export const accountsPerBatch = 200;

/** What some accounts used, asked before they are locked: others answer. */
export async function usageOf(
  ctx: Context,
  ids: readonly string[],
  asOf: Temporal.PlainDate,
): Promise<Map<string, Usage>> {
  const offers = await usageOffers(ctx);
  if (offers.size === 0) return new Map();
  const { found, books } = await ctx.transaction(
    async (tx) => ({ found: await accounts.listAll(tx, { id: ids }), books: await readBooks(tx, ids) }),
    { readOnly: true },
  );
  const usage = new Map<string, Usage>();
  for (const account of found) {
    const own = books.get(account.id);
    const facts = { events: own?.events ?? [], books: own?.lines ?? [] };
    const asked = { account, facts, asOf, lateDays: ctx.config.lateUsageDays as number };
    const answer = await askUsage(ctx, offers, asked).catch((error: unknown): Usage => {
      ctx.log.warn({ err: error, customerId: account.id }, 'usage is not known');
      return { waitsFor: `what its services used is not known: ${reasonOf(error)}` };
    });
    usage.set(account.id, answer);
  }
  return usage;
}

/** Plans for some accounts; they are locked until the transaction ends. */
export interface PlannedAccount {
  readonly account: BillingAccount;
  readonly outcome: AccountOutcome;
}

/** Locks accounts and plans what is due of each. The preview and what is issued come from here alike. */
export async function planAccounts(
  ctx: Context,
  tx: Transaction,
  about: {
    ids: readonly string[];
    asOf: Temporal.PlainDate;
    runId: string;
    usage: ReadonlyMap<string, Usage>;
  },
): Promise<PlannedAccount[]> {
  const { ids, asOf, runId, usage } = about;
  const locked = await lockAccounts(tx, ids);
  const books = await readBooks(tx, ids);
  const shared: SharedFacts = await readShared(tx);
  const balances = await prepaidBalances(
    tx,
    locked.filter(isPrepaid).map(({ id }) => id),
  );
  return locked.map((account) => {
    const own = books.get(account.id) ?? { events: [], lines: [], charges: [] };
    const used = usage.get(account.id) ?? { used: [] };
    return {
      account,
      outcome: holdBack(
        account,
        planAccount(ctx, { account, books: own, shared, usage: used, asOf, runId }),
        balances.get(account.id) ?? 0n,
      ),
    };
  });
}
