import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IspError } from '@isp/sdk';
import { changesOfVersion } from '../package/changes-of-version.ts';
import { integrityOf } from '../package/file-integrity.ts';
import type { PluginPackage } from '../package/package-format.ts';
import { readPackage } from '../package/read-package.ts';
import type { IndexedPlugin, IndexedVersion, MarketplaceIndex } from './index-format.ts';
import { type IndexChange, readOwnIndex, unusable, writeIndex } from './own-index.ts';
import { newestFirst } from './parse-index.ts';

/** What was found in one file of the folder. */
interface FoundPackage {
  readonly plugin: PluginPackage;
  readonly version: IndexedVersion;
}

/** The index before, and the change that makes the next one. */
interface Surroundings {
  readonly before: MarketplaceIndex | undefined;
  readonly change: IndexChange;
}

/**
 * Makes the signed index of a folder of packages, or the next one. Dates, deprecations and revocations of the last index
 * are kept; what is not in the folder any more leaves the index.
 *
 * @throws INDEX_FOLDER_UNUSABLE when a package is broken, unsigned or there twice, or a published one was exchanged
 */
export async function buildIndex(
  folder: string,
  { name, ...change }: IndexChange & { readonly name?: string | undefined },
): Promise<MarketplaceIndex> {
  const before = await readOwnIndex(folder);
  const title = name ?? before?.name;
  if (title === undefined) throw unusable(folder, 'a first index needs a name');
  const files = (await listFolder(folder)).filter((file) => file.endsWith('.tgz')).sort();
  if (files.length === 0) throw unusable(folder, 'there is no .tgz file in it');
  const found: FoundPackage[] = [];
  for (const file of files) found.push(await readFound(folder, file, { before, change }));
  const plugins = gather(folder, found, before);
  return writeIndex(
    folder,
    { name: title, plugins, revocations: before?.revocations ?? [] },
    { before, change },
  );
}

async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw unusable(folder, error.code === 'ENOENT' ? 'there is no such folder' : error.message, error);
  });
}

async function readFound(
  folder: string,
  file: string,
  { before, change }: Surroundings,
): Promise<FoundPackage> {
  const bytes = await readFile(join(folder, file));
  const plugin = await readPackage(bytes).catch((error: unknown) => {
    throw error instanceof IspError ? unusable(folder, `${file}: ${error.message}`, error) : error;
  });
  const { manifest, digest, signatures } = plugin;
  const { id, version } = manifest;
  if (signatures.length === 0) throw unusable(folder, `${file} is not signed; sign it with: isp plugin sign`);
  const last = before?.plugins[id]?.versions.find((one) => one.version === version);
  if (last && last.digest !== digest)
    throw unusable(folder, `${file} is not the ${id} ${version} that was published; give it a new version`);
  return { plugin, version: { ...describe(plugin), ...kept(last, change.now), file, ...factsOf(bytes) } };
}

/** What a package says of itself. */
function describe({ manifest, files, digest, signatures }: PluginPackage) {
  const { version, changelog: changesFile = 'CHANGELOG.md' } = manifest;
  const changelog = changesOfVersion(files.get(changesFile)?.toString('utf8') ?? '', version);
  const told = changelog === undefined ? {} : { changelog };
  return { version, manifest, digest, keyId: signatures[0]?.keyId, ...told };
}

/** What stays as the last index had it. */
function kept(last: IndexedVersion | undefined, now: Temporal.Instant) {
  const deprecated = last?.deprecated;
  return {
    publishedAt: last?.publishedAt ?? now.toString(),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}

const factsOf = (bytes: Buffer) => ({ sizeBytes: bytes.length, integrity: integrityOf(bytes) });

function gather(
  folder: string,
  found: readonly FoundPackage[],
  before: MarketplaceIndex | undefined,
): Record<string, IndexedPlugin> {
  const byId = Map.groupBy(found, ({ plugin }) => plugin.manifest.id);
  const plugins = [...byId].map(([id, packages]): [string, IndexedPlugin] => {
    const versions = newestFirst(packages.map(({ version }) => version));
    const twice = versions.find((one, at) => one.version === versions[at + 1]?.version);
    if (twice) throw unusable(folder, `${id} ${twice.version} is in it twice`);
    const deprecated = before?.plugins[id]?.deprecated;
    return [id, { id, versions, ...(deprecated ? { deprecated } : {}) }];
  });
  return Object.fromEntries(plugins.sort(([a], [b]) => (a < b ? -1 : 1)));
}
