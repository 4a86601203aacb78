import { type Context, type OfferedProvider, platformErrors } from '@isp/sdk';
import { exact, roundToMinor } from '@isp/sdk/money';
import Value from 'typebox/value';
import { type BillingAccount, UsageLines, usageLinesSeam } from '../contract/index.ts';
import type { Facts, Used } from '../domain/plan/facts.ts';
import { endedCycles } from '../domain/plan/next-bill-on.ts';

/** Who says what services used, by type of service. */
export type UsageOffers = ReadonlyMap<string, OfferedProvider>;

/** What the services of an account used, or why that cannot be said yet. */
export type Usage = { readonly used: readonly Used[] } | { readonly waitsFor: string };

/** The types of services whose usage is billed. */
export async function usageOffers(ctx: Context): Promise<UsageOffers> {
  const offers = await ctx.call('kernel.providers', { seam: usageLinesSeam }, { as: 'plugin' });
  return new Map(offers.filter(({ enabled }) => enabled).map((offer) => [offer.name, offer]));
}

/** Asks what the services of an account used in cycles that are over and not asked for before. */
export async function askUsage(
  ctx: Context,
  offers: UsageOffers,
  about: { account: BillingAccount; facts: Pick<Facts, 'events'>; asOf: Temporal.PlainDate },
): Promise<Usage> {
  const { account, facts, asOf } = about;
  if (offers.size === 0) return { used: [] };
  const after = account.usageUntil ? Temporal.PlainDate.from(account.usageUntil) : undefined;
  const used: Used[] = [];
  for (const cycle of endedCycles(facts, { after, by: asOf })) {
    const offer = offers.get(cycle.type);
    const lines = offer ? await askOne(ctx, offer, { account, cycle }) : [];
    if (!lines)
      return { waitsFor: `what service ${cycle.serviceId} used until ${cycle.to} is not known yet` };
    used.push(...lines);
  }
  return { used };
}

type Cycle = ReturnType<typeof endedCycles>[number];

/** The lines of one cycle, each rounded once; nothing while they are not complete. */
async function askOne(
  ctx: Context,
  { name, action }: OfferedProvider,
  { account, cycle }: { account: BillingAccount; cycle: Cycle },
): Promise<Used[] | undefined> {
  const { serviceId, from, to } = cycle;
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(account.timezone).toInstant().toString();
  const asked = { serviceId, customerId: account.customerId, from: begin(from), to: begin(to) };
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const answer: unknown = await ctx.call(action as never, asked as never, { as: 'plugin' });
  if (!Value.Check(UsageLines, answer)) throw platformErrors.INTERNAL({ seam: usageLinesSeam, name });
  if (!answer.complete) return undefined;
  return answer.lines.map(({ key, text, numerator, denominator, currency }) => ({
    ...{ serviceId, from, to, text, currency },
    key: ['usage', serviceId, from.toString(), key].join('|'),
    amountMinor: roundToMinor(exact(BigInt(numerator), BigInt(denominator)), currency),
  }));
}
