import { rootResellerId, validationFailed } from '@isp/sdk';

/** Of a user, what says whose his keys are. */
export interface KeyUser {
  readonly id: string;
  readonly kind: 'staff' | 'reseller' | 'customer';
  readonly resellerId?: string | undefined;
  readonly customerId?: string | undefined;
}

/** Whose row a key becomes: the user's reseller, the ISP itself for its staff, and his customer. */
export function ownerOf(
  user: KeyUser,
  askedReseller: string | undefined,
): { readonly userId: string; readonly resellerId: string; readonly customerId?: string } {
  const resellerId = user.resellerId ?? rootResellerId;
  if (askedReseller !== undefined && askedReseller !== resellerId) {
    const message = 'is not the reseller of the user this key acts for; name one of its users in userId';
    throw validationFailed([{ path: '/resellerId', message }]);
  }
  return { userId: user.id, resellerId, ...(user.customerId ? { customerId: user.customerId } : {}) };
}
