import { type Context, type OfferedProvider, platformErrors } from '@isp/sdk';
import { exact, roundToMinor } from '@isp/sdk/money';
import Value from 'typebox/value';
import { type BillingAccount, UsageLines, usageLinesSeam } from '../contract/index.ts';
import { isBefore } from '../domain/civil-dates.ts';
import type { Facts, Used } from '../domain/plan/facts.ts';
import { endedCycles, lastEnd } from '../domain/plan/next-bill-on.ts';
import { usageLeft } from '../domain/plan/usage-left.ts';

/** Who says what services used, by type of service. */
export type UsageOffers = ReadonlyMap<string, OfferedProvider>;

/** What the services of an account used and was not billed, or why that cannot be said yet. */
export type Usage =
  | {
      readonly used: readonly Used[];
      /** When nothing else is to come: the day on which to look once more for what was rated late. */
      readonly lookAgainOn?: Temporal.PlainDate;
    }
  | { readonly waitsFor: string };

/** What is asked about. */
export interface AskedUsage {
  readonly account: BillingAccount;
  readonly facts: Pick<Facts, 'events' | 'books'>;
  readonly asOf: Temporal.PlainDate;
  /** For so many days after the end of a cycle, what is rated late comes onto the next bill. */
  readonly lateDays: number;
}

/** The types of services whose usage is billed. */
export async function usageOffers(ctx: Context): Promise<UsageOffers> {
  const offers = await ctx.call('kernel.providers', { seam: usageLinesSeam }, { as: 'plugin' });
  return new Map(offers.filter(({ enabled }) => enabled).map((offer) => [offer.name, offer]));
}

/**
 * Asks what the services of an account used in cycles that are over: those that were not asked for before, which have to be
 * complete, and those that ended a short time ago, of which only what is more than was billed counts.
 */
export async function askUsage(ctx: Context, offers: UsageOffers, asked: AskedUsage): Promise<Usage> {
  const { account, facts, asOf, lateDays } = asked;
  if (offers.size === 0) return { used: [] };
  const until = account.usageUntil ? Temporal.PlainDate.from(account.usageUntil) : undefined;
  const used: Used[] = [];
  for (const cycle of endedCycles(facts, { after: until?.subtract({ days: lateDays }), by: asOf })) {
    const offer = offers.get(cycle.type);
    const lines = offer ? await askOne(ctx, offer, { account, cycle }) : [];
    const isLate = until !== undefined && !isBefore(until, cycle.to);
    if (!lines && !isLate)
      return { waitsFor: `what service ${cycle.serviceId} used until ${cycle.to} is not known yet` };
    used.push(...(lines ?? []).flatMap((line) => usageLeft(line, facts.books) ?? []));
  }
  return { used, ...lookAgain(offers, asked) };
}

/** A month after the last end of what is used, and when its time for late usage is over. */
function lookAgain(
  offers: UsageOffers,
  { facts, asOf, lateDays }: AskedUsage,
): { lookAgainOn?: Temporal.PlainDate } {
  const end = lastEnd(facts.events, (type) => offers.has(type));
  const days =
    end && lateDays > 0 ? [end.add({ days: Math.min(31, lateDays) }), end.add({ days: lateDays })] : [];
  const next = days.find((day) => isBefore(asOf, day));
  return next ? { lookAgainOn: next } : {};
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
