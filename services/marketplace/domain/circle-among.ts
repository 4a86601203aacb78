import type { OfferedVersion } from '@isp/sdk';

/** The first circle of requirements among some versions, from a plugin back to itself. */
export function circleAmong(chosen: ReadonlyMap<string, OfferedVersion>): string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): string[] | undefined => {
    const at = trail.indexOf(id);
    if (at >= 0) return [...trail.slice(at), id];
    if (done.has(id)) return undefined;
    for (const next of Object.keys(chosen.get(id)?.manifest.requires ?? {})) {
      const circle = visit(next, [...trail, id]);
      if (circle) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const id of chosen.keys()) {
    const circle = visit(id, []);
    if (circle) return circle;
  }
  return undefined;
}
