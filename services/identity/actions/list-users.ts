import { defineAction } from '@isp/sdk';
import { ListUsers, UserPage } from '../contract/index.ts';
import { toUser, users } from '../data/user-store.ts';

export const listUsers = defineAction('identity.users.list', {
  summary: 'Lists users.',
  permission: 'identity.user.read',
  rest: 'GET /users',
  params: ListUsers,
  result: UserPage,
  async handler(ctx, query) {
    const page = await users.list(ctx.asPlugin('users are kept from everybody but identity').read, query);
    return { ...page, data: page.data.map(toUser) };
  },
});
