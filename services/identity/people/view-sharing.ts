import { type Context, holdsPermission, type Principal, type Transaction } from '@isp/sdk';
import type { SharedView } from '../contract/index.ts';
import { roles } from '../data/role-store.ts';
import type { KeptView } from '../data/shared-views.ts';

const permission = 'identity.view.share';

/** Roles somebody may share views with: staff with all, people of a reseller with those of his people and customers. */
export async function rolesToShareWith({ principal }: Context, tx: Transaction): Promise<string[]> {
  if (!holdsPermission(principal, permission)) return [];
  const { scope } = principal;
  if (scope !== 'staff' && scope !== 'reseller' && scope !== 'system') return [];
  const all = await roles.listAll(tx, {});
  return all
    .filter(({ kinds }) => scope !== 'reseller' || kinds.includes('reseller') || kinds.includes('customer'))
    .map(({ name }) => name)
    .sort();
}

/** A view as a caller sees it. */
export function toSharedView({ authorId: _, authorReseller, ...view }: KeptView, by: Principal): SharedView {
  return { ...view, removable: mayRemove({ ...view, authorReseller }, by) };
}

/** One's own, and with the permission those of people of the own reseller and of all below it. */
export function mayRemove(
  { own, authorReseller }: Pick<KeptView, 'own' | 'authorReseller'>,
  principal: Principal,
): boolean {
  if (!holdsPermission(principal, permission)) return false;
  const { scope, resellerIds = [] } = principal;
  return own || scope === 'staff' || scope === 'system' || resellerIds.includes(authorReseller);
}
