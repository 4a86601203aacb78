import { type DeclaredPermission, readyRoles } from '@isp/sdk';

/** What each ready role may do, of what plugins declare. */
export function readyPermissions(declared: readonly DeclaredPermission[]): Map<string, string[]> {
  return new Map(readyRoles.map((role) => [role, role === 'administrator' ? ['*'] : joined(role, declared)]));
}

function joined(role: string, declared: readonly DeclaredPermission[]): string[] {
  return declared
    .filter(({ roles = [] }) => (roles as readonly string[]).includes(role))
    .map(({ id }) => id)
    .sort();
}
