import type { Asker } from './asker.ts';
import { gatherPlatformFacts, type PlatformFacts } from './platform-facts.ts';
import { type FactLimits, gatherPluginFacts, type PluginFacts } from './plugin-facts.ts';

/** Everything the platform says at one moment. */
export interface Snapshot {
  readonly platform: PlatformFacts;
  readonly plugins: readonly PluginFacts[];
}

/** Asks for everything about one plugin, or about all. */
export async function takeSnapshot(
  asker: Asker,
  { id, limits }: { id?: string | undefined; limits: FactLimits },
): Promise<Snapshot> {
  const platform = await gatherPlatformFacts(asker);
  const rows = platform.rows.filter((row) => id === undefined || row.id === id);
  const plugins: PluginFacts[] = [];
  // One after the other: a platform in trouble is not to be flooded with questions.
  for (const row of rows) plugins.push(await gatherPluginFacts(asker, { row, platform, limits }));
  return { platform, plugins };
}
