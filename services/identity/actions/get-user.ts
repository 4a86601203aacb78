import { ById, defineAction, platformErrors } from '@isp/sdk';
import { User } from '../contract/index.ts';
import { toUser, users } from '../data/user-store.ts';

/** Reads one user. */
export const getUser = defineAction('identity.users.get', {
  summary: 'Reads one user.',
  permission: 'identity.user.read',
  rest: 'GET /users/{id}',
  params: ById,
  result: User,
  errors: [platformErrors.NOT_FOUND],
  handler: async (ctx, { id }) =>
    toUser(await ctx.transaction((tx) => users.get(tx, id), { readOnly: true })),
});
