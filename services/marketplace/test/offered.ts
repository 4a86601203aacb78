import type { Manifest, OfferedPlugin, OfferedVersion } from '@isp/sdk';

/** A version of a plugin as a source offers it. */
export function offeredVersion(
  id: string,
  version: string,
  changes: Partial<Manifest> & Partial<Pick<OfferedVersion, 'publishedAt' | 'deprecated' | 'changelog'>> = {},
): OfferedVersion {
  const { publishedAt, deprecated, changelog, ...manifest } = changes;
  return {
    version,
    integrity: `sha512-${id}-${version}`,
    keyId: '0011223344556677',
    ...(publishedAt ? { publishedAt } : {}),
    ...(deprecated ? { deprecated } : {}),
    ...(changelog ? { changelog } : {}),
    manifest: {
      id,
      name: id,
      version,
      publisher: 'Example Networks',
      description: `The plugin ${id}.`,
      engine: '^0.1.0',
      runtime: 'sandbox',
      ...manifest,
    },
  };
}

/** A plugin with some versions, newest first. */
export function offeredPlugin(
  versions: readonly OfferedVersion[],
  changes: Omit<Partial<OfferedPlugin>, 'versions'> = {},
): OfferedPlugin {
  const [newest] = versions as [OfferedVersion];
  return { id: newest.manifest.id, ...changes, versions: [...versions] };
}
