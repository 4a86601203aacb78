import type { BusNode } from '../bus/bus-node.ts';
import { pluginRow } from '../control/plugin-view.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Journal } from './journal.ts';

/** Tells the live topic `plugins` of every change of a plugin's state and of every event and incident. */
export function tellLiveViews(parts: { bus: BusNode; journal: Journal; registry: PluginRegistry }): void {
  const { bus, journal, registry } = parts;
  const tell = (data: object) => bus.broadcast('live.plugins', { plugin: 'plugins', data });
  journal.tells(tell);
  registry.tells((record) => tell({ kind: 'plugin', plugin: pluginRow(record, bus.nodeId) }));
}
