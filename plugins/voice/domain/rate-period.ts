import { type RatedCall, rateCall } from './rate-call.ts';
import type { VoicePlan } from './voice-plan.ts';

/** A call and the tariff it is rated by. */
export interface RatableCall {
  readonly id: string;
  readonly called: string;
  readonly seconds: number;
  readonly plan: VoicePlan;
}

/** A call's price, and the rate it comes from. */
export interface PricedCall extends RatedCall {
  readonly id: string;
  readonly prefix: string;
}

/**
 * Rates calls of one billing period in the order they were made, so that each uses the included seconds the ones before it
 * left. Calls without a rate are left out.
 *
 * @param usedBefore included seconds used by earlier calls of the period
 */
export function ratePeriod(inOrder: readonly RatableCall[], usedBefore: number): PricedCall[] {
  let used = usedBefore;
  return inOrder.flatMap(({ id, called, seconds, plan }) => {
    const rate = plan.rates.find(called);
    if (!rate) return [];
    const rated = rateCall(rate, seconds, Math.max(0, plan.includedSeconds - used));
    used += rated.includedSeconds;
    return [{ ...rated, id, prefix: rate.prefix }];
  });
}
