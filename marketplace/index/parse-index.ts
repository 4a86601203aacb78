import { readFileSync } from 'node:fs';
import type { JsonSchema } from '@isp/sdk';
import { checkManifest, schemaValidator, type Validate } from '@isp/sdk/runtime';
import semver from 'semver';
import { pathProblem } from '../package/path-problem.ts';
import type { IndexedPlugin, IndexedVersion, MarketplaceIndex } from './index-format.ts';

const schemaFile = new URL('../index.schema.json', import.meta.url);
let validator: Validate | undefined;

/** An index that was read, or why it is none. */
export type ParsedIndex = { readonly index: MarketplaceIndex } | { readonly problem: string };

/**
 * Reads the bytes of an index. Versions this platform cannot understand are left out, since they may be made for a newer
 * one; everything else has to be as `index.schema.json` says.
 */
export function parseIndex(bytes: Buffer): ParsedIndex {
  let index: MarketplaceIndex;
  try {
    index = JSON.parse(bytes.toString('utf8')) as MarketplaceIndex;
  } catch (error) {
    return { problem: `it is no JSON: ${(error as Error).message}` };
  }
  validator ??= schemaValidator(JSON.parse(readFileSync(schemaFile, 'utf8')) as JsonSchema);
  const [first] = validator(index);
  if (first) return { problem: `${first.path} ${first.message}` };
  const range = index.revocations.find(({ versions }) => semver.validRange(versions) === null);
  if (range)
    return { problem: `the revocation of ${range.plugin} has "${range.versions}", which is no range` };
  return { index: { ...index, plugins: understood(index.plugins) } };
}

function understood(plugins: MarketplaceIndex['plugins']): Record<string, IndexedPlugin> {
  const kept = Object.entries(plugins).map(([id, plugin]): [string, IndexedPlugin] => {
    const versions = plugin.versions.filter((version) => isUnderstood(id, version));
    return [id, { ...plugin, id, versions: newestFirst(versions) }];
  });
  return Object.fromEntries(kept.filter(([, { versions }]) => versions.length > 0));
}

function isUnderstood(id: string, { version, manifest, file }: IndexedVersion): boolean {
  const named = manifest.id === id && manifest.version === version;
  return (
    named && pathProblem(file) === undefined && checkManifest(manifest, { anyPlatform: true }).length === 0
  );
}

/** Versions in the order catalogues show them. */
export function newestFirst<T extends { readonly version: string }>(versions: readonly T[]): T[] {
  return [...versions].sort((a, b) => semver.rcompare(a.version, b.version));
}
