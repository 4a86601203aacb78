import { holdsPermission, type PortalContribution, type PortalPlugin, type Principal } from '@isp/sdk';
import type { Kind, PluginContributions } from '../contract/index.ts';

/** The rank of what names none. */
const usualOrder = 100;

type Contributed = Pick<PluginContributions, 'routes' | 'closed' | 'slots' | 'commands' | 'search'>;

/** What of a plugin's contributions one person sees in one portal; undefined when it is nothing. */
export function contributed(
  { id: plugin, portal }: PortalPlugin,
  { kind, principal }: { readonly kind: Kind; readonly principal: Principal },
): Contributed | undefined {
  const offered = <T extends PortalContribution>(list: readonly T[] = []): T[] =>
    list.filter(({ portals = ['admin'] }) => portals.includes(kind));
  const visible = <T extends PortalContribution>(list: readonly T[] = []): T[] =>
    offered(list).filter(({ permission }) => holdsPermission(principal, permission));
  const address = (path: string) => (path === '' ? `/${plugin}` : `/${plugin}/${path}`);
  const seen = {
    routes: visible(portal.routes).map(({ id, title, component, path, nav }) => ({
      id,
      title: { ...title },
      component,
      path: address(path),
      ...(nav ? { nav: { ...nav, order: nav.order ?? usualOrder } } : {}),
    })),
    slots: visible(portal.slots).map(({ id, title, slot, component, minHeight, order = usualOrder }) => ({
      ...{ id, title: { ...title }, slot, component, order },
      ...(minHeight === undefined ? {} : { minHeight }),
    })),
    commands: visible(portal.commands).map(({ id, title, to, keywords = [] }) => ({
      ...{ id, title: { ...title }, to, keywords: [...keywords] },
    })),
    search: visible(portal.search).map(({ id, title, list, label, hint, to }) => ({
      ...{ id, title: { ...title }, list, label, to },
      ...(hint === undefined ? {} : { hint }),
    })),
  };
  if (Object.values(seen).every((list) => list.length === 0)) return undefined;
  const closed = offered(portal.routes).filter(({ permission }) => !holdsPermission(principal, permission));
  return { ...seen, closed: closed.map(({ path }) => address(path)) };
}

/** Whether a contribution is for the portal of who is signed in, and for him. */
export function maySee(
  { portals = ['admin'], permission }: PortalContribution,
  principal: Principal,
): boolean {
  return portals.includes(portalOf(principal)) && holdsPermission(principal, permission);
}

/** The portal of who is signed in. */
export function portalOf({ scope }: Principal): Kind {
  return scope === 'reseller' || scope === 'customer' ? scope : 'admin';
}
