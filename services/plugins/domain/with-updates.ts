import type { UpdateOfPlugin } from '@isp/marketplace/contract';
import type { PluginRow } from '@isp/sdk';

/** A plugin with the version it can be updated to, if there is one. */
export type PluginWithUpdate = PluginRow & { updateAvailable?: string };

/** Adds to each plugin what the marketplace found, as long as the plugin is still at the version it was found for. */
export function withUpdates(
  rows: readonly PluginRow[],
  updates: readonly UpdateOfPlugin[],
): PluginWithUpdate[] {
  const available = new Map(
    updates.filter(({ state }) => state === 'available').map((update) => [update.plugin, update]),
  );
  return rows.map((row) => {
    const update = available.get(row.id);
    return update?.installedVersion === row.version ? { ...row, updateAvailable: update.version } : row;
  });
}
