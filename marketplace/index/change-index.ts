import type { Revocation } from '@isp/sdk';
import semver from 'semver';
import type { IndexedPlugin, MarketplaceIndex } from './index-format.ts';
import { type IndexChange, requireOwnIndex, unusable, writeIndex } from './own-index.ts';

/**
 * Revokes versions of a plugin: platforms that read the index stop them. A second revocation of the same range replaces the
 * reason. The plugin need not be in the index.
 *
 * @throws INDEX_FOLDER_UNUSABLE
 */
export async function revokeVersions(
  folder: string,
  revocation: Revocation,
  change: IndexChange,
): Promise<MarketplaceIndex> {
  const before = await requireOwnIndex(folder);
  const { plugin, versions } = revocation;
  if (semver.validRange(versions) === null) throw unusable(folder, `"${versions}" is no range of versions`);
  const others = before.revocations.filter((one) => one.plugin !== plugin || one.versions !== versions);
  return writeIndex(folder, { ...before, revocations: [...others, revocation] }, { before, change });
}

/** What is to be marked as not to be used any more. */
export interface Deprecation {
  readonly plugin: string;
  /** Semver range; undefined: the plugin as a whole. */
  readonly versions?: string | undefined;
  readonly reason: string;
  /** Id of the plugin to use instead. */
  readonly replacement?: string | undefined;
}

/**
 * Marks a plugin, or some of its versions, as not to be used any more; what is installed goes on running.
 *
 * @throws INDEX_FOLDER_UNUSABLE
 */
export async function deprecate(
  folder: string,
  deprecation: Deprecation,
  change: IndexChange,
): Promise<MarketplaceIndex> {
  const before = await requireOwnIndex(folder);
  const plugin = before.plugins[deprecation.plugin];
  if (!plugin) throw unusable(folder, `there is no plugin ${deprecation.plugin} in it`);
  const plugins = { ...before.plugins, [plugin.id]: marked(folder, plugin, deprecation) };
  return writeIndex(folder, { ...before, plugins }, { before, change });
}

function marked(folder: string, plugin: IndexedPlugin, deprecation: Deprecation): IndexedPlugin {
  const { versions: range, reason, replacement } = deprecation;
  if (range === undefined)
    return { ...plugin, deprecated: { reason, ...(replacement === undefined ? {} : { replacement }) } };
  const fits = (version: string) => semver.satisfies(version, range, { includePrerelease: true });
  if (!plugin.versions.some(({ version }) => fits(version)))
    throw unusable(folder, `no version of ${plugin.id} is in the range "${range}"`);
  const versions = plugin.versions.map((one) => (fits(one.version) ? { ...one, deprecated: reason } : one));
  return { ...plugin, versions };
}
