import type { Manifest } from '@isp/sdk';
import semver from 'semver';

/** What a plugin misses among the others, each as the exact pair; empty when everything fits. */
export function unmetRequirements(manifest: Manifest, installed: ReadonlyMap<string, Manifest>): string[] {
  const pairs = Object.entries(manifest.requires ?? {}).flatMap(([id, range]) => {
    const other = installed.get(id);
    if (!other) return [`${manifest.id} requires ${id} ${range}, which is not installed`];
    if (semver.satisfies(other.version, range)) return [];
    return [`${manifest.id} requires ${id} ${range}, but ${id} is ${other.version}`];
  });
  pairs.push(...missingSeams(manifest, installed));
  const circle = findCircle(manifest, installed);
  return circle ? [...pairs, `plugins require each other in a circle: ${circle.join(' → ')}`] : pairs;
}

/** Seams it fills that their owner, which is there, does not have. */
function missingSeams({ id, contributes }: Manifest, installed: ReadonlyMap<string, Manifest>): string[] {
  return (contributes?.providers ?? []).flatMap(({ seam }) => {
    const owner = installed.get(seam.slice(0, seam.indexOf('.')));
    if (!owner || owner.permissions?.['seams.own']?.includes(seam)) return [];
    return [`${id} fills the seam ${seam}, which ${owner.id} ${owner.version} does not have`];
  });
}

/** What a new version of some plugins leaves unmet: in themselves, or else in what requires them and fitted before. */
export function unmetAfter(
  changed: readonly Manifest[],
  installed: ReadonlyMap<string, Manifest>,
  dependants: readonly Manifest[],
): string[] {
  const after = new Map(installed);
  for (const manifest of changed) after.set(manifest.id, manifest);
  const own = changed.flatMap((manifest) => unmetRequirements(manifest, after));
  if (own.length > 0) return own;
  const fitted = dependants.filter(
    (one) => !changed.some(({ id }) => id === one.id) && unmetRequirements(one, installed).length === 0,
  );
  return fitted.flatMap((manifest) => unmetRequirements(manifest, after));
}

/** The shortest way from a plugin over its requirements back to itself. */
function findCircle({ id: start }: Manifest, installed: ReadonlyMap<string, Manifest>): string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const next of Object.keys(installed.get(id)?.requires ?? {})) {
      if (next === start) return trail(from, start, id);
      if (from.has(next)) continue;
      from.set(next, id);
      queue.push(next);
    }
  }
  return undefined;
}

function trail(from: ReadonlyMap<string, string>, start: string, last: string): string[] {
  const back = [start];
  for (let id: string | undefined = last; id !== undefined && id !== start; id = from.get(id)) back.push(id);
  return [...back, start].reverse();
}
