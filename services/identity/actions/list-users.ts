import { defineAction } from '@isp/sdk';
import { ListUsers, UserPage } from '../contract/index.ts';
import { toUser, users } from '../data/user-store.ts';

/** Lists the users the caller may see. */
export const listUsers = defineAction('identity.users.list', {
  summary: 'Lists users; `q` finds them by the beginnings of words in e-mail and name.',
  permission: 'identity.user.read',
  rest: 'GET /users',
  params: ListUsers,
  result: UserPage,
  async handler(ctx, query) {
    const page = await users.list(ctx.read, query);
    return { ...page, data: page.data.map(toUser) };
  },
});
