/**
 * Roles every installation has. What they may do comes from the manifests: a permission joins those it names in
 * `contributes.permissions[].roles`. `administrator` holds every permission without being named.
 */
export const readyRoles = [
  'administrator',
  'support',
  'billing',
  'network',
  'reseller-administrator',
  'reseller-agent',
  'customer',
  'integration',
] as const;

/** The name of a role every installation has. */
export type ReadyRole = (typeof readyRoles)[number];

/** A permission a plugin declares. */
export interface DeclaredPermission {
  /** `<plugin>.<thing>.<verb>`, such as `customers.customer.read`. */
  readonly id: string;
  /** What it lets somebody do, in words. */
  readonly title: string;
  /** Ready roles that hold it; default: only `administrator`, which holds all. */
  readonly roles?: readonly Exclude<ReadyRole, 'administrator'>[];
}
