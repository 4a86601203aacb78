import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Role } from '../contract/index.ts';
import { roles } from '../data/role-store.ts';

/** Reads one role. */
export const getRole = defineAction('identity.roles.get', {
  summary: 'Reads one role.',
  permission: 'identity.role.read',
  rest: 'GET /roles/{id}',
  params: ById,
  result: Role,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx
      .asPlugin('roles are kept from everybody but identity')
      .transaction((tx) => roles.get(tx, id), { readOnly: true }),
});
