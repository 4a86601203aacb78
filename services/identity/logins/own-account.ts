import type { Context } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';

/** Why somebody is not taken for himself. */
export const himselfErrors = [identityErrors.IDENTITY_NOT_AS_ANOTHER, identityErrors.IDENTITY_LOGIN_NEEDED];

/** Refuses whoever is not this person himself, at a login of his own: API keys and whoever has logged in as him. */
export function assertHimself({ principal }: Context): void {
  if (principal.impersonator) throw identityErrors.IDENTITY_NOT_AS_ANOTHER();
  if (!principal.sessionId) throw identityErrors.IDENTITY_LOGIN_NEEDED();
}
