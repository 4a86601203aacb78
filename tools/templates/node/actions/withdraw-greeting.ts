import { ById, defineAction, platformErrors } from '@isp/sdk';
import { starterErrors } from '../contract/index.ts';
import { greetings } from '../data/greeting-store.ts';

/** Takes a greeting back, as long as nobody can rely on its signature. */
export const withdrawGreeting = defineAction('starter.greetings.withdraw', {
  summary: 'Withdraws a greeting that is not signed yet.',
  permission: 'starter.greeting.write',
  rest: 'DELETE /starter/greetings/{id}',
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND, starterErrors.STARTER_GREETING_SIGNED],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { signature } = await greetings.lock(tx, id);
      if (signature) throw starterErrors.STARTER_GREETING_SIGNED({ id });
      await greetings.remove(tx, { id });
      return undefined;
    }),
});
