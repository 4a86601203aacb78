import type { Manifest, OfferedVersion } from '@isp/sdk';
import type { IndexedPlugin, MarketplaceIndex } from '../../../marketplace/index/index-format.ts';

const plugins = 100;
const versions = 10;
const integrity = `sha512-${'A'.repeat(86)}==`;

/** 100 plugins with 10 versions each, newest first; `requires` says what the plugin with a number needs. */
export function offeredVersions(
  requires: (at: number) => Record<string, string>,
): Map<string, OfferedVersion[]> {
  const ids = Array.from({ length: plugins }, (_, at) => `plugin-${at}`);
  return new Map(ids.map((id, at) => [id, versionsOf(id, requires(at))]));
}

/** An index of them, none requiring another. */
export function filledIndex(now: Temporal.Instant): MarketplaceIndex {
  const publishedAt = now.toString();
  const indexed = [...offeredVersions(() => ({}))].map(([id, offered]): [string, IndexedPlugin] => {
    const rest = { publishedAt, sizeBytes: 1_000, digest: 'a'.repeat(64) };
    const list = offered.map((one) => ({ ...one, ...rest, file: `isp-plugin-${id}-${one.version}.tgz` }));
    return [id, { id, versions: list }];
  });
  return {
    format: 1,
    name: 'bench',
    sequence: 1,
    generatedAt: publishedAt,
    plugins: Object.fromEntries(indexed),
    revocations: [],
  };
}

function versionsOf(id: string, requires: Record<string, string>): OfferedVersion[] {
  return Array.from({ length: versions }, (_, back) => {
    const version = `1.${versions - 1 - back}.0`;
    return { version, manifest: manifestOf(id, version, { requires }), integrity };
  });
}

/** A manifest of usual size. */
export function manifestOf(id: string, version: string, more: Partial<Manifest> = {}): Manifest {
  return {
    id,
    name: id,
    version,
    publisher: 'Benchmark',
    description: 'Stands for a plugin of usual size.',
    engine: '^0.1.0',
    runtime: 'sandbox',
    permissions: { 'storage.kv': true, 'http.fetch': ['api.example.com'], 'actions.call': ['customers.get'] },
    permissionReasons: { 'http.fetch:api.example.com': 'To send messages.' },
    ...more,
  };
}
