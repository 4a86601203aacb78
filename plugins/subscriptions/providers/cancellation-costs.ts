import type { Context } from '@isp/sdk';
import Value from 'typebox/value';
import {
  CancellationCosts,
  type CancellationCostsParams,
  cancellationCostsSeam,
  subscriptionsErrors,
} from '../contract/index.ts';

/** What the end of a service costs by the word of all that have something to say about it. */
export async function cancellationCosts(
  ctx: Context,
  asked: CancellationCostsParams,
): Promise<CancellationCosts> {
  const offers = await ctx.call('kernel.providers', { seam: cancellationCostsSeam }, { as: 'plugin' });
  const answers = await Promise.all(
    offers
      .filter(({ enabled }) => enabled)
      .map(async ({ action, plugin }) => {
        // The name is known at run time only; whether we may call it is decided where it is offered.
        const answer: unknown = await ctx.call(action as never, asked as never, { as: 'plugin' });
        if (Value.Check(CancellationCosts, answer)) return answer;
        throw subscriptionsErrors.SUBSCRIPTIONS_COSTS_UNKNOWN({ plugin });
      }),
  );
  const free = answers.flatMap(({ freeFrom }) => freeFrom ?? []).sort();
  const freeFrom = free.at(-1);
  return { lines: answers.flatMap(({ lines }) => lines), ...(freeFrom ? { freeFrom } : {}) };
}
