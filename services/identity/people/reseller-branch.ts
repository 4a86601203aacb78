import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { heightOf, resellers } from '../data/reseller-store.ts';

/** Levels below the ISP itself. */
export const deepestReseller = 8;

/** Refuses the ISP itself, and for somebody of a reseller his own: a branch is not sawn off by who sits on it. */
export function assertNotFixed({ principal }: Context, id: string): void {
  if (id === rootResellerId || id === principal.resellerId)
    throw identityErrors.IDENTITY_RESELLER_FIXED({ id });
}

/** The reseller another one is to hang under; what the caller does not see is not there. */
export async function openParent(tx: Transaction, id: string) {
  const parent = await resellers.get(tx, id);
  if (parent.status === 'closed') throw identityErrors.IDENTITY_RESELLER_CLOSED({ id });
  return parent;
}

/** Refuses a tree that would get too deep, or turn into a circle. */
export async function assertFits(
  tx: Transaction,
  parent: { readonly id: string; readonly path: readonly string[]; readonly depth: number },
  moved?: string,
): Promise<void> {
  if (moved && parent.path.includes(moved))
    throw identityErrors.IDENTITY_RESELLER_LOOP({ id: moved, parentId: parent.id });
  const height = moved ? await heightOf(tx, moved) : 1;
  if (parent.depth + height > deepestReseller)
    throw identityErrors.IDENTITY_RESELLER_TOO_DEEP({ limit: deepestReseller });
}
