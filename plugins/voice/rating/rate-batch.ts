import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { cdrSettings } from '../domain/cdr-settings.ts';
import { readCdr } from '../domain/read-cdr.ts';
import { finishFiles } from './finish-files.ts';
import { type FittingCall, judgeCall, type ReadCall } from './judge-calls.ts';
import { locateCalls } from './locate-calls.ts';
import { rateServicePeriod } from './rate-service-period.ts';
import { type RatingFacts, ratingFacts } from './rating-facts.ts';
import { splitDuplicates } from './split-duplicates.ts';
import { storeFailed, storePlaces, storePrices } from './store-rated.ts';
import { lockWaiting, ratedReferences, type WaitingCall } from './waiting-calls.ts';

/**
 * Rates records that wait: what has to be asked of others is asked first, then all of them get their price, or their place in
 * the error queue, in one transaction. Killed before its end, nothing has changed.
 */
export async function rateBatch(
  ctx: Context,
  waiting: readonly WaitingCall[],
  andThen: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const settings = cdrSettings(ctx.config);
  const read: ReadCall[] = waiting.map(({ id, raw }) => ({ id, ...readCdr(raw, settings) }));
  const sound = read.flatMap((one) => ('malformed' in one ? [] : [one]));
  const located = await ctx.transaction((tx) => locateCalls(tx, sound), { readOnly: true });
  const facts = await ratingFacts(ctx, [...located.values()]);
  const judged = read.map((one) => judgeCall(one, located, facts));
  await ctx.transaction(async (tx) => {
    const still = await lockWaiting(tx, ids(waiting));
    const mine = judged.filter(({ id }) => still.has(id));
    const references = mine.flatMap((one) => ('plan' in one && one.callRef ? [one.callRef] : []));
    const { fitting, failed } = splitDuplicates(mine, await ratedReferences(tx, references));
    await storeFailed(tx, failed, rootResellerId);
    await storePlaces(tx, fitting);
    await rateAll(ctx, tx, { fitting, facts });
    await finishFiles(ctx, tx, [...new Set(waiting.map(({ fileId }) => fileId))]);
    await andThen(tx);
  });
}

/** Period by period, always in the same order, so that two runs do not wait for each other in a circle. */
async function rateAll(
  ctx: Context,
  tx: Transaction,
  { fitting, facts }: { readonly fitting: readonly FittingCall[]; readonly facts: RatingFacts },
): Promise<void> {
  const periods = Map.groupBy(fitting, ({ place, periodStart }) => `${place.serviceId} ${periodStart}`);
  for (const key of [...periods.keys()].sort()) {
    const priced = await rateServicePeriod(tx, periods.get(key) ?? [], facts.plans);
    await storePrices(tx, priced, ctx.clock.now().toString());
  }
}

function ids(waiting: readonly WaitingCall[]): string[] {
  return waiting.map(({ id }) => id);
}
