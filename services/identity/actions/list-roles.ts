import { defineAction } from '@isp/sdk';
import { ListRoles, RolePage } from '../contract/index.ts';
import { roles } from '../data/user-store.ts';

export const listRoles = defineAction('identity.roles.list', {
  summary: 'Lists roles.',
  permission: 'identity.role.read',
  rest: 'GET /roles',
  params: ListRoles,
  result: RolePage,
  handler: (ctx, query) => roles.list(ctx.asPlugin('roles are kept from everybody but identity').read, query),
});
