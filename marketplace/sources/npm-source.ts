import { hash } from 'node:crypto';
import { marketplaceErrors, type OfferedPlugin, type SourceReading } from '@isp/sdk';
import { packageLimits } from '../package/package-format.ts';
import { packageName } from '../package/read-package.ts';
import { download } from './download.ts';
import type { MarketplaceSource, WantedPackage } from './marketplace-source.ts';
import { type Packument, toOfferedPlugin } from './packument.ts';
import { findPackages } from './search-registry.ts';
import { away } from './source-away.ts';
import { storePackage } from './store-package.ts';

const packumentLimitBytes = 16 * 1024 * 1024;
const atOnce = 8;

/**
 * Any npm-compatible registry: packages named `isp-plugin-…` with the keyword `isp-plugin`. It has no index that is signed as
 * a whole, so what counts is the signature of each package, and it revokes nothing.
 */
export function npmSource(name: string, registry: string): MarketplaceSource {
  const root = new URL(registry.endsWith('/') ? registry : `${registry}/`);
  return {
    async readIndex(): Promise<SourceReading> {
      const names = await findPackages(root, name);
      const plugins = (await inTurn(names, (one) => readPlugin(root, one, name))).filter(
        (one) => one !== undefined,
      );
      return { mark: hash('sha256', JSON.stringify(plugins), 'hex'), plugins, revocations: [] };
    },
    async fetchPackage(wanted, toFile) {
      const packument = await readPackument(root, packageName(wanted.id), name);
      const url = tarballUrl(root, packument, wanted);
      const bytes = url && (await download(url, { source: name, limitBytes: packageLimits.archiveBytes }));
      if (!bytes) throw marketplaceErrors.MARKETPLACE_VERSION_GONE({ source: name, ...wanted });
      await storePackage(bytes, wanted, toFile);
    },
  };
}

/** The results of asking for each, a few at a time, in the order of the questions. */
async function inTurn<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const take = async () => {
    for (const [at, item] of waiting) results[at] = await ask(item);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return results;
}

async function readPlugin(
  root: URL,
  packageName: string,
  source: string,
): Promise<OfferedPlugin | undefined> {
  const packument = await readPackument(root, packageName, source);
  const plugin = packument && toOfferedPlugin(packument);
  return plugin && plugin.versions.length > 0 ? plugin : undefined;
}

async function readPackument(root: URL, packageName: string, source: string): Promise<Packument | undefined> {
  const url = new URL(packageName, root);
  const bytes = await download(url, {
    source,
    limitBytes: packumentLimitBytes,
    headers: { accept: 'application/json' },
  });
  if (!bytes) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as Packument;
  } catch (error) {
    throw away(source, `${url.pathname} was not answered with JSON`, error);
  }
}

/** Registries behind a proxy name a host of their own in `dist.tarball`; as in npm, ours is the one that was configured. */
function tarballUrl(
  root: URL,
  packument: Packument | undefined,
  { version }: WantedPackage,
): URL | undefined {
  const tarball = packument?.versions?.[version]?.dist?.tarball;
  if (tarball === undefined) return undefined;
  const { pathname, search } = new URL(tarball, root);
  return new URL(`${pathname}${search}`, root);
}
