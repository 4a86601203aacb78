import type { Context } from '@isp/sdk';
import { subscriptionsErrors } from '../contract/index.ts';

/**
 * Asks the plugin of a type of service through one of the seams it fills under the type's name.
 *
 * @throws SUBSCRIPTIONS_TYPE_AWAY when nobody offers it, or the answer is none
 */
export async function askType<Answer>(
  ctx: Context,
  asked: {
    readonly seam: string;
    readonly type: string;
    readonly params: object;
    isAnswer(given: unknown): given is Answer;
  },
): Promise<Answer> {
  const { seam, type, params, isAnswer } = asked;
  const offers = await ctx.call('kernel.providers', { seam }, { as: 'plugin' });
  const offer = offers.find(({ name, enabled }) => name === type && enabled);
  const plugin = offer?.plugin ?? offers.find(({ name }) => name === type)?.plugin ?? type;
  if (!offer) throw subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY({ type, plugin });
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const answer: unknown = await ctx.call(offer.action as never, params as never, { as: 'plugin' });
  if (isAnswer(answer)) return answer;
  ctx.log.error({ type, plugin, seam }, 'a type of service gave no proper answer');
  throw subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY({ type, plugin });
}
