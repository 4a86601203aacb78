import { definePlugin } from '@isp/sdk';
import { createFirstAdministrator } from './actions/create-first-administrator.ts';
import { createRole } from './actions/create-role.ts';
import { createUser } from './actions/create-user.ts';
import { getUser } from './actions/get-user.ts';
import { listRoles } from './actions/list-roles.ts';
import { listUsers } from './actions/list-users.ts';
import { login } from './actions/login.ts';
import { logout } from './actions/logout.ts';
import { me } from './actions/me.ts';
import { resolveSession } from './actions/resolve-session.ts';
import { setPassword } from './actions/set-password.ts';
import { principalTokens } from './domain/principal-tokens.ts';

export default definePlugin({
  actions: [
    login,
    logout,
    me,
    resolveSession,
    createFirstAdministrator,
    setPassword,
    createUser,
    listUsers,
    getUser,
    createRole,
    listRoles,
  ],
  async start({ signingKey }) {
    await principalTokens.useKey(signingKey);
    return undefined;
  },
});
