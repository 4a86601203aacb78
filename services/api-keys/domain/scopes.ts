import { holdsPermission, type Principal, platformErrors } from '@isp/sdk';
import { apiKeysErrors } from '../contract/index.ts';

/** Refuses scopes that no plugin declares. `*` is none: a key holds what it names. */
export function assertDeclared(scopes: readonly string[], declared: ReadonlySet<string>): void {
  const errors = scopes.flatMap((one, index) =>
    declared.has(one)
      ? []
      : [{ path: `/scopes/${index}`, message: `"${one}" is not a permission of any plugin` }],
  );
  if (errors[0]) throw platformErrors.VALIDATION_FAILED({ summary: errors[0].message }, { errors });
}

/** Nobody hands on, or gets by a new secret, what he does not hold himself. */
export function assertHeld(principal: Principal, scopes: readonly string[]): void {
  const beyond = scopes.filter((one) => !holdsPermission(principal, one));
  if (beyond.length > 0) throw apiKeysErrors.API_KEYS_SCOPE_TOO_HIGH({ scopes: beyond.join(', ') });
}

/**
 * Keys are made by the person himself: a key that made keys would outlive its own end, and so would one that somebody
 * makes who has logged in as another person.
 */
export function assertPerson({ apiKeyId, impersonator }: Principal): void {
  if (apiKeyId !== undefined || impersonator !== undefined) throw apiKeysErrors.API_KEYS_PERSON_NEEDED();
}
