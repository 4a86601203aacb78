import { ById, defineAction } from '@isp/sdk';
import { User } from '../contract/index.ts';
import { toUser, users } from '../data/user-store.ts';

export const getUser = defineAction('identity.users.get', {
  summary: 'Reads one user.',
  permission: 'identity.user.read',
  rest: 'GET /users/{id}',
  params: ById,
  result: User,
  async handler(ctx, { id }) {
    const self = ctx.asPlugin('users are kept from everybody but identity');
    return toUser(await self.transaction((tx) => users.get(tx, id), { readOnly: true }));
  },
});
