/** A route's path with `$name` for any one segment, against an address: the parameters, or undefined. */
export function matchPath(pattern: string, address: string): Record<string, string> | undefined {
  const wanted = segmentsOf(pattern);
  const there = segmentsOf(address);
  if (wanted.length !== there.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const value = decoded(there[at] ?? '');
    if (segment.startsWith('$')) params[segment.slice(1)] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}

/** The route an address means: one whose segments are written out comes before one with a `$`. */
export function bestRoute<R extends { readonly path: string }>(
  routes: readonly R[],
  address: string,
): { readonly route: R; readonly params: Record<string, string> } | undefined {
  const fitting = routes.flatMap((route) => {
    const params = matchPath(route.path, address);
    return params ? [{ route, params }] : [];
  });
  return fitting.sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0];
}

/** A page of a plugin; without a component it is closed to who looks. */
interface PageRoute<Part> {
  readonly path: string;
  readonly component?: string;
  readonly part: Part;
}

/** The page an address means. One that is closed is found too: what it would otherwise be taken for is another page. */
export function pageAt<
  Part extends {
    readonly routes: readonly { readonly path: string; readonly component: string }[];
    readonly closed: readonly string[];
  },
>(
  parts: readonly Part[],
  address: string,
): { readonly route: PageRoute<Part>; readonly params: Record<string, string> } | undefined {
  const routes = parts.flatMap((part) => [
    ...part.routes.map(({ path, component }): PageRoute<Part> => ({ path, component, part })),
    ...part.closed.map((path): PageRoute<Part> => ({ path, part })),
  ]);
  return bestRoute(routes, address);
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** An address somebody typed may hold what is no encoding. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
