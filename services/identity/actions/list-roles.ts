import { defineAction } from '@isp/sdk';
import { ListRoles, RolePage } from '../contract/index.ts';
import { roles } from '../data/role-store.ts';

/** Lists roles, ready ones and the ISP's own. */
export const listRoles = defineAction('identity.roles.list', {
  summary: 'Lists roles, the ready ones and those made here.',
  permission: 'identity.role.read',
  rest: 'GET /roles',
  params: ListRoles,
  result: RolePage,
  handler: (ctx, query) => roles.list(ctx.asPlugin('roles are kept from everybody but identity').read, query),
});
