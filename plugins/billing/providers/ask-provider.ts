import { type Context, IspError, type OfferedProvider, platformErrors } from '@isp/sdk';
import type { Static } from 'typebox';
import Value from 'typebox/value';
import {
  type PaymentProviderParams,
  paymentProviderSeam,
  providerAnswers,
  type RefundOutcome,
} from '../contract/index.ts';

/** Milliseconds a provider has for one answer; after that the outcome is unknown. */
const answerLimitMs = 30_000;

type Answers = typeof providerAnswers;
type Wish = keyof Answers;
type WishOf<W extends Wish> = Extract<PaymentProviderParams, { wish: W }>;
type AnswerOf<W extends Wish> = Static<Answers[W]>;

/** Asks a provider, and checks what it answers: it is somebody else's code. @throws what the provider throws */
export async function askProvider<W extends Wish>(
  ctx: Context,
  { name, action }: OfferedProvider,
  asked: WishOf<W>,
): Promise<AnswerOf<W>> {
  const options = { as: 'plugin', timeoutMs: answerLimitMs } as const;
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const answer: unknown = await ctx.call(action as never, asked as never, options);
  if (Value.Check(providerAnswers[asked.wish], answer)) return answer as AnswerOf<W>;
  ctx.log.error({ provider: name, wish: asked.wish }, 'the payment provider answered something else');
  throw platformErrors.INTERNAL({ seam: paymentProviderSeam, name });
}

/** Asks for something that moves money: whatever goes wrong on the way, the outcome is unknown then. */
export async function askForMoney<W extends 'charge' | 'look-up' | 'refund'>(
  ctx: Context,
  offer: OfferedProvider,
  asked: WishOf<W>,
): Promise<AnswerOf<W> | Extract<RefundOutcome, { outcome: 'unknown' }>> {
  try {
    return await askProvider(ctx, offer, asked);
  } catch (error) {
    const { wish } = asked as { readonly wish: W };
    const about = { err: error, provider: offer.name, wish };
    ctx.log.warn(about, 'what the payment provider has done is not known');
    const reason = error instanceof IspError ? error.message : 'the provider failed';
    return { outcome: 'unknown', reason: reason.slice(0, 300) };
  }
}
