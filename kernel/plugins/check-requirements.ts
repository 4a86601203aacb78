import type { Manifest } from '@isp/sdk';
import semver from 'semver';

/** What a plugin misses among the others, each as the exact pair; empty when everything fits. */
export function unmetRequirements(manifest: Manifest, installed: ReadonlyMap<string, Manifest>): string[] {
  return Object.entries(manifest.requires ?? {}).flatMap(([id, range]) => {
    const other = installed.get(id);
    if (!other) return [`${manifest.id} requires ${id} ${range}, which is not installed`];
    if (semver.satisfies(other.version, range)) return [];
    return [`${manifest.id} requires ${id} ${range}, but ${id} is ${other.version}`];
  });
}
