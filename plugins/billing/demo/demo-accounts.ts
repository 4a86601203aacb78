import { demoCustomerId } from '@isp/customers/contract';
import type { Context, DemoRange } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { termsOfTariff } from '../accounts/terms-of-service.ts';
import type { BillingAccount, BillingTerms } from '../contract/index.ts';
import { type DemoBilled, demoBilled } from './demo-billed.ts';

/** A demo customer who is billed. */
export interface DemoAccount {
  readonly number: number;
  readonly account: BillingAccount;
  readonly services: readonly DemoBilled[];
}

/** How many customers are asked for at once. */
const atOnce = 50;

/** The accounts of demo customers with services, as they are or will be. */
export async function demoAccounts(ctx: Context, { seed, from, to }: DemoRange): Promise<DemoAccount[]> {
  const found: DemoAccount[] = [];
  for (let first = from; first < to; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, to - first) }, (_, index) => first + index);
    const some = await Promise.all(numbers.map((number) => demoAccount(ctx, seed, number)));
    found.push(...some.flat());
  }
  return found;
}

async function demoAccount(ctx: Context, seed: number, number: number): Promise<DemoAccount[]> {
  const services = demoBilled(seed, number);
  if (services.length === 0) return [];
  return [{ number, services, account: await accountOf(ctx, demoCustomerId(seed, number), 'plugin') }];
}

/** What the tariffs of some accounts cost from a day on; the cycle day is each account's own. */
export async function demoTerms(
  ctx: Context,
  found: readonly DemoAccount[],
  day: Temporal.PlainDate,
): Promise<Map<string, Omit<BillingTerms, 'cycleDay'>>> {
  const ids = new Set(found.flatMap(({ services }) => services.map(({ tariffId }) => tariffId)));
  const terms = new Map<string, Omit<BillingTerms, 'cycleDay'>>();
  for (const tariffId of ids) terms.set(tariffId, await termsOfTariff(ctx, { tariffId, cycleDay: 1 }, day));
  return terms;
}
