import type { Manifest, OfferedPlugin, OfferedVersion } from '@isp/sdk';
import { checkManifest } from '@isp/sdk/runtime';
import { newestFirst } from '../index/parse-index.ts';
import { keyword, type PublishedPackage } from '../package/pack/package-json.ts';
import { packageName } from '../package/read-package.ts';

/** What a registry answers about one package, as far as we look at it; nothing in it is certain. */
export interface Packument {
  readonly name?: string;
  readonly versions?: Readonly<Record<string, PublishedVersion>>;
  /** When each version was published. */
  readonly time?: Readonly<Record<string, string>>;
}

interface PublishedVersion extends Partial<PublishedPackage> {
  readonly deprecated?: string | boolean;
  readonly dist?: { readonly tarball?: string; readonly integrity?: string };
}

const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** The plugin a packument is of; versions that are no sound plugin of that name are left out. */
export function toOfferedPlugin({ name, versions = {}, time = {} }: Packument): OfferedPlugin {
  const offered = Object.values(versions)
    .filter((one) => isPlugin(one, name))
    .map((one) => toOfferedVersion(one, time));
  const sorted = newestFirst(offered);
  const [newest] = sorted;
  const reason = newest?.deprecated;
  const wholly = reason !== undefined && sorted.every(({ deprecated }) => deprecated !== undefined);
  const keywords = versions[newest?.version ?? '']?.keywords?.filter((one) => one !== keyword) ?? [];
  return {
    id: newest?.manifest.id ?? '',
    keywords: [...keywords],
    ...(wholly ? { deprecated: { reason } } : {}),
    versions: sorted,
  };
}

function isPlugin({ isp, version, dist }: PublishedVersion, name: string | undefined): boolean {
  if (!isp || checkManifest(isp, { anyPlatform: true }).length > 0) return false;
  return packageName(isp.id) === name && isp.version === version && sha512.test(dist?.integrity ?? '');
}

function toOfferedVersion(
  { isp, ispChanges, deprecated, dist }: PublishedVersion,
  time: Readonly<Record<string, string>>,
): OfferedVersion {
  const manifest = isp as Manifest;
  const publishedAt = time[manifest.version];
  const reason = deprecated === true ? 'its publisher says so' : deprecated || undefined;
  return {
    version: manifest.version,
    manifest,
    integrity: dist?.integrity as string,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(typeof ispChanges === 'string' ? { changelog: ispChanges } : {}),
    ...(reason === undefined ? {} : { deprecated: reason }),
  };
}
