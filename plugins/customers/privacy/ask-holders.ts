import {
  type Context,
  type OfferedProvider,
  PersonalDataAnswer,
  type PersonalDataParams,
  personalDataSeam,
  platformErrors,
} from '@isp/sdk';
import Value from 'typebox/value';

/** What one plugin answers. */
export interface HolderAnswer extends PersonalDataAnswer {
  readonly plugin: string;
}

/** The plugins that hold data of customers, disabled ones too: what they hold is there all the same. */
export async function findHolders(ctx: Context): Promise<OfferedProvider[]> {
  const offers = await ctx.call('kernel.providers', { seam: personalDataSeam }, { as: 'plugin' });
  return offers.filter(({ served }) => served);
}

/** Asks one of them. Throws `UNAVAILABLE` while it does not run, for an answer without it would not be whole. */
export async function askHolder(
  ctx: Context,
  { plugin, action, enabled }: OfferedProvider,
  question: PersonalDataParams,
): Promise<HolderAnswer> {
  if (!enabled) throw platformErrors.UNAVAILABLE({ plugin });
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const answer: unknown = await ctx.call(action as never, question as never, {
    as: 'plugin',
    timeoutMs: 60_000,
  });
  if (!Value.Check(PersonalDataAnswer, answer))
    throw platformErrors.INTERNAL({ seam: personalDataSeam, plugin });
  return { ...answer, plugin };
}
