import type { SignedInUser } from '../contract/index.ts';

/** What a signed-in person is told about himself. */
export function toSignedInUser(user: SignedInUser): SignedInUser {
  const { id, email, kind, roles, permissions } = user;
  return { id, email, kind, roles, permissions };
}
