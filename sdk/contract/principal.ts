import type { ProviderOffer } from './manifest.ts';

/**
 * Who a call is made for. Signed by `identity` (people) or by the kernel (plugins), verified before each handler.
 * The scope decides which rows the database shows (row-level security).
 */
export interface Principal {
  /** `system`: jobs, migrations and plugins acting for themselves; the others are people. */
  readonly scope: 'system' | 'staff' | 'reseller' | 'customer';
  /** The user's id, or `plugin:<id>` for a plugin acting for itself. */
  readonly id: string;
  /** Permissions such as `customers.customer.read`; `*` grants all of them. */
  readonly permissions: readonly string[];
  /** Action names (or `plugin.*`) that a plugin may call for itself, from its manifest. */
  readonly calls?: readonly string[];
  /** Seams a plugin owns: it may call what other plugins offer for them. */
  readonly seams?: readonly string[];
  /** Visible resellers, for scope `reseller`: his own first, then all below it. */
  readonly resellerIds?: readonly string[];
  /** His own reseller, for scope `reseller`; one of `resellerIds`. */
  readonly resellerId?: string;
  /** The customer, for scope `customer`. */
  readonly customerId?: string;
  /** E-mail or plugin name, for logs and audit. */
  readonly name?: string;
  /** The login session this token was made for. */
  readonly sessionId?: string;
  /** The API key this token was made for. */
  readonly apiKeyId?: string;
  /** Who has logged in as this person; absent when it is he himself. */
  readonly impersonator?: Impersonator;
}

/** Somebody of the staff, or of a reseller, who acts as another person. */
export interface Impersonator {
  /** His own user id. */
  readonly id: string;
  /** His own e-mail. */
  readonly name: string;
}

/** Says whether a principal holds a permission. */
export function holdsPermission(principal: Principal, permission: string): boolean {
  return principal.permissions.includes('*') || principal.permissions.includes(permission);
}

/** Says whether a plugin acting for itself may call an action, by the `actions.call` of its manifest. */
export function mayCallAction(principal: Principal, action: string): boolean {
  if (!principal.calls) return false;
  const plugin = action.slice(0, action.indexOf('.'));
  return principal.calls.includes(action) || principal.calls.includes(`${plugin}.*`);
}

/** Says whether a plugin may call an action because it is offered for a seam that plugin owns. */
export function mayCallProvider(
  { seams = [] }: Principal,
  action: string,
  offers: readonly ProviderOffer[],
): boolean {
  return offers.some((offer) => offer.action === action && seams.includes(offer.seam));
}
