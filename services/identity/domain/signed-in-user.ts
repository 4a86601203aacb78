import type { Principal } from '@isp/sdk';
import type { SignedInUser } from '../contract/index.ts';

/** What a signed-in person is told about himself. */
export function toSignedInUser(
  { name, roles }: { readonly name: string; readonly roles: readonly string[] },
  principal: Principal,
): SignedInUser {
  const { id, name: email = '', scope, permissions, resellerId, customerId, impersonator } = principal;
  return {
    id,
    email,
    name,
    kind: scope as SignedInUser['kind'],
    roles: [...roles],
    permissions: [...permissions],
    ...(resellerId ? { resellerId } : {}),
    ...(customerId ? { customerId } : {}),
    ...(impersonator ? { impersonator } : {}),
  };
}
