import type { Principal } from '../../contract/index.ts';
import type { AuditActor } from './audit-entry.ts';

/** Who calls where nobody is signed in. */
export const anonymous: Principal = Object.freeze({ scope: 'customer', id: 'anonymous', permissions: [] });

/** A principal as the audit log names it. */
export function actorOf(principal: Principal): AuditActor {
  const { id, scope, name, impersonator, apiKeyId, sessionId } = principal;
  return {
    id,
    kind: id === anonymous.id ? 'nobody' : scope,
    ...(name ? { name } : {}),
    ...(impersonator ? { impersonator } : {}),
    ...(apiKeyId ? { apiKeyId } : {}),
    ...(sessionId ? { sessionId } : {}),
  };
}
