import type { Principal } from '@isp/sdk';
import type { UserRights } from '../data/rights.ts';
import type { SessionUser } from '../data/session-store.ts';

/** Who a user is for everybody else, without the login he came by. */
export function principalOf(user: UserRights): Principal {
  const { kind, id, email, permissions, resellerId, resellerIds, customerId } = user;
  return {
    scope: kind,
    id,
    name: email,
    permissions,
    ...(kind === 'reseller' ? { resellerId, resellerIds: resellerIds ?? [] } : {}),
    ...(customerId ? { customerId } : {}),
  };
}

/** The principal of a login session. */
export function sessionPrincipal(session: SessionUser): Principal {
  const { sessionId, impersonatorId, impersonatorEmail } = session;
  return {
    ...principalOf(session),
    sessionId,
    ...(impersonatorId ? { impersonator: { id: impersonatorId, name: impersonatorEmail ?? '' } } : {}),
  };
}

/** The principal of an API key: what its scopes and its user's rights have in common. */
export function keyPrincipal(user: UserRights, scopes: readonly string[], apiKeyId: string): Principal {
  const { permissions } = user;
  const shared = permissions.includes('*')
    ? scopes
    : permissions.filter((one) => scopes.includes(one) || scopes.includes('*'));
  return { ...principalOf(user), permissions: [...new Set(shared)].sort(), apiKeyId };
}
