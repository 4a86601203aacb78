import type { OfferedPlugin, OfferedVersion, Revocation } from '@isp/sdk';
import semver from 'semver';

/** As much of a source as the rules need. */
export interface OfferingSource {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  readonly expiresAt?: string;
  readonly updateCoolDownHours?: number;
  readonly revocations: readonly Revocation[];
}

/** A plugin as the first source that has it offers it. */
export interface Offer {
  readonly plugin: OfferedPlugin;
  readonly source: OfferingSource;
  /** Newest first, revoked ones left out; never empty. */
  readonly installable: readonly OfferedVersion[];
}

/** What can be installed from all sources together. */
export interface Catalogue {
  readonly offers: ReadonlyMap<string, Offer>;
  /** Why a version must not run; undefined: it may. */
  revoked(plugin: string, version: string): RevokedBy | undefined;
}

/** Who revoked a version, and why. */
export interface RevokedBy {
  readonly reason: string;
  readonly source: string;
}

/**
 * Joins what sources offer. Of two with the same plugin the one with the lower order offers it, with all its versions:
 * another source cannot put a newer version under a name that is taken. What any of them revokes is revoked.
 */
export function catalogueOf(
  sources: readonly OfferingSource[],
  offered: readonly { sourceId: string; offer: OfferedPlugin }[],
): Catalogue {
  const revoked = revocationsOf(sources);
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const all = offered.flatMap(({ sourceId, offer: plugin }) => {
    const source = bySource.get(sourceId);
    return source ? [{ plugin, source }] : [];
  });
  all.sort(
    (one, other) => one.source.order - other.source.order || one.source.name.localeCompare(other.source.name),
  );
  const offers = new Map<string, Offer>();
  const taken = new Set<string>();
  for (const { plugin, source } of all) {
    if (taken.has(plugin.id)) continue;
    taken.add(plugin.id);
    const installable = plugin.versions.filter(({ version }) => !revoked(plugin.id, version));
    if (installable.length > 0) offers.set(plugin.id, { plugin, source, installable });
  }
  return { offers, revoked };
}

function revocationsOf(sources: readonly OfferingSource[]): Catalogue['revoked'] {
  const byPlugin = Map.groupBy(
    sources.flatMap(({ name, revocations }) => revocations.map((one) => ({ ...one, source: name }))),
    ({ plugin }) => plugin,
  );
  return (plugin, version) =>
    byPlugin
      .get(plugin)
      ?.find(({ versions }) => semver.satisfies(version, versions, { includePrerelease: true }));
}
