import {
  type Context,
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

/**
 * Asks every plugin that holds data of customers, disabled ones too: what they hold is there all the same. Throws
 * `UNAVAILABLE` while one of them does not run, for an answer without it would not be whole.
 */
export async function askHolders(ctx: Context, question: PersonalDataParams): Promise<HolderAnswer[]> {
  const offers = await ctx.call('kernel.providers', { seam: personalDataSeam }, { as: 'plugin' });
  return Promise.all(
    offers.map(async ({ plugin, action, enabled }) => {
      if (!enabled) throw platformErrors.UNAVAILABLE({ plugin });
      // The name is known at run time only; whether we may call it is decided where it is offered.
      const answer: unknown = await ctx.call(action as never, question as never, {
        as: 'plugin',
        timeoutMs: 60_000,
      });
      if (!Value.Check(PersonalDataAnswer, answer))
        throw platformErrors.INTERNAL({ seam: personalDataSeam, plugin });
      return { ...answer, plugin };
    }),
  );
}
