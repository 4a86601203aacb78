import type { ClockReading, Manifest, PluginContract, PluginRow, Readiness } from '@isp/sdk';
import type { Asker } from './asker.ts';

/** What the platform says of itself and of all its plugins together. */
export interface PlatformFacts {
  readonly rows: readonly PluginRow[];
  /** Of plugins whose manifest is sound. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** What enabled plugins offer. */
  readonly contracts: readonly PluginContract[];
  readonly readiness: Readiness | undefined;
  readonly clock: ClockReading | undefined;
  /** Prometheus' text format. */
  readonly metrics: string | undefined;
}

/** Gathers what is not about one plugin alone. */
export async function gatherPlatformFacts(asker: Asker): Promise<PlatformFacts> {
  const listed = (await asker.ask('kernel.plugins.list', {})) ?? [];
  const rows = listed.toSorted((one, other) => one.id.localeCompare(other.id));
  const [contracts, readiness, clock, metrics] = await Promise.all([
    asker.ask('kernel.catalogue', {}),
    asker.ask('kernel.readiness', {}),
    asker.ask('kernel.clock.get', {}),
    asker.ask('kernel.metrics', {}),
  ]);
  const details = await Promise.all(rows.map(({ id }) => asker.ask('kernel.plugins.get', { id })));
  const manifests = details.flatMap((one) => (one?.manifest ? [[one.id, one.manifest] as const] : []));
  return { rows, manifests: new Map(manifests), contracts: contracts ?? [], readiness, clock, metrics };
}
