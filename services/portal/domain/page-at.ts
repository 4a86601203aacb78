import { holdsPermission, type PortalPlugin, type PortalRoute, type Principal } from '@isp/sdk';

/** A page, and what its address has for each `$name` of its path. */
export interface PageAt {
  readonly plugin: PortalPlugin;
  readonly route: PortalRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** The page of a plugin an address means; one whose segments are written out comes before one with a `$`. */
export function pageAt(plugins: readonly PortalPlugin[], address: string): PageAt | undefined {
  const [id, ...given] = address.split('/').filter(Boolean);
  const plugin = plugins.find((one) => one.id === id);
  const fitting = (plugin?.portal.routes ?? []).flatMap((route): PageAt[] => {
    const params = paramsOf(route.path.split('/').filter(Boolean), given);
    return plugin && params ? [{ plugin, route, params }] : [];
  });
  return fitting.sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0];
}

/** What the page reads first of what somebody may read, with what its address has. */
export function readsOf({ route, params }: PageAt, principal: Principal): string[] {
  return (route.reads ?? [])
    .filter((read) => typeof read === 'string' || holdsPermission(principal, read.permission))
    .map((read) => (typeof read === 'string' ? read : read.address))
    .map((address) => address.replace(/\$([a-zA-Z]+)/g, (_, name: string) => params[name] ?? ''));
}

/** Segments stay as they are in the address: encoded. */
function paramsOf(path: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (path.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of path.entries()) {
    const value = given[at] ?? '';
    if (segment.startsWith('$')) params[segment.slice(1)] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}
