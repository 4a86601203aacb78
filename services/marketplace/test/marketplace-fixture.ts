import { hash } from 'node:crypto';
import type { Manifest, OfferedPlugin, PackageInstall, PluginRow, Revocation, SourceReading } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';

/** A platform around the service: what the kernel answers, and what it was asked to do. */
export interface Surroundings {
  /** What a source offers, by its URL; an error is thrown. */
  readonly readings: Map<string, SourceReading | Error>;
  readonly installed: Map<string, { row: PluginRow; manifest: Manifest }>;
  readonly installs: PackageInstall[];
  readonly revocations: Map<string, Revocation[]>;
}

export function reading(
  plugins: readonly OfferedPlugin[],
  changes: Partial<SourceReading> = {},
): SourceReading {
  const content = { sequence: 1, plugins: [...plugins], revocations: [], ...changes };
  return { mark: hash('sha256', JSON.stringify(content)), ...content };
}

export function installedPlugin(manifest: Manifest, changes: Partial<PluginRow> = {}) {
  const row: PluginRow = {
    id: manifest.id,
    name: manifest.name,
    version: manifest.version,
    generation: 1,
    state: 'running',
    runtime: manifest.runtime,
    required: false,
    enabled: true,
    since: '2026-05-01T00:00:00Z',
    node: 'kernel',
    host: manifest.id,
    replicas: 1,
    memoryLimitMb: 512,
    origin: 'package',
    ...changes,
  };
  return { row, manifest };
}

/** Carries the service in memory; `bundled:` offers nothing unless it is given a reading. */
export async function marketplaceHost(
  config: Readonly<Record<string, unknown>> = {},
): Promise<{ host: TestHost; around: Surroundings }> {
  const around: Surroundings = {
    readings: new Map([['bundled:', reading([])]]),
    installed: new Map(),
    installs: [],
    revocations: new Map(),
  };
  const host = await createTestHost({
    directory: new URL('..', import.meta.url),
    config,
    start: {},
    answers: answersOf(around),
  });
  return { host, around };
}

function answersOf({ readings, installed, installs, revocations }: Surroundings) {
  return {
    'kernel.marketplace.read': ({ source }: { source: { url: string } }) => {
      const answer = readings.get(source.url);
      if (answer instanceof Error) throw answer;
      return answer ?? reading([]);
    },
    'kernel.marketplace.media': () => ({ 'icon.png': { type: 'image/png', base64: 'AAAA' } }),
    'kernel.marketplace.fetch': ({ id, version }: { id: string; version: string }) => ({
      file: `/downloads/${id}-${version}.tgz`,
    }),
    'kernel.packages.install': (install: PackageInstall) => {
      installs.push(install);
      const { id, version = '' } = install.expect ?? { id: '' };
      const offered = [...readings.values()]
        .flatMap((one) => (one instanceof Error ? [] : one.plugins))
        .find((plugin) => plugin.id === id)
        ?.versions.find((one) => one.version === version);
      const next = installedPlugin(offered?.manifest as Manifest);
      installed.set(id, next);
      return next.row;
    },
    'kernel.packages.revoke': (list: { source: string; revocations: Revocation[] }) => {
      const known = revocations.get(list.source)?.length ?? 0;
      revocations.set(list.source, list.revocations);
      const fresh = list.revocations.slice(known).map(({ plugin }) => plugin);
      return { stopped: fresh.filter((id) => installed.has(id)) };
    },
    'kernel.plugins.list': () => [...installed.values()].map(({ row }) => row),
    'kernel.plugins.get': ({ id }: { id: string }) => {
      const found = installed.get(id) as { row: PluginRow; manifest: Manifest };
      return { ...found.row, manifest: found.manifest };
    },
    'kernel.trust.list': () => [
      { id: '0011223344556677', name: 'Example Networks', publicKey: '', addedAt: '2026-05-01T00:00:00Z' },
    ],
  };
}
