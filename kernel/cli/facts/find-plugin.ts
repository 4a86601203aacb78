import type { PluginRow } from '@isp/sdk';
import { closestMatch } from 'leven';
import { StartError } from '../../start-error.ts';
import type { RunningPlatform } from '../running-platform.ts';

/** Further away it is no slip of the fingers. */
const farthest = 3;

/**
 * A plugin of the running platform.
 *
 * @throws StartError PLUGIN_UNKNOWN with the nearest name.
 */
export async function findPlugin(platform: RunningPlatform, id: string): Promise<PluginRow> {
  const rows = await platform.call('kernel.plugins.list', {});
  const row = rows.find((one) => one.id === id);
  if (row) return row;
  throw pluginUnknown(
    id,
    rows.map((one) => one.id),
  );
}

/** The sentence for an id that no plugin has. */
export function pluginUnknown(id: string, ids: readonly string[]): StartError {
  const nearest = closestMatch(id, ids, { maxDistance: farthest });
  const advice = nearest ? `did you mean ${nearest}?` : `"isp plugin list" shows those there are.`;
  return new StartError('PLUGIN_UNKNOWN', `There is no plugin "${id}"; ${advice}`);
}
