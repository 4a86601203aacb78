import type { PluginNote } from '@isp/marketplace/contract';
import type { PluginRow } from '@isp/sdk';

/** A plugin with what the marketplace knows of it. */
export type NotedPlugin = PluginRow & Omit<PluginNote, 'plugin'>;

/** Adds to each plugin the version it can be updated to, and whether it should not be used any more. */
export function withNotes(rows: readonly PluginRow[], notes: readonly PluginNote[]): NotedPlugin[] {
  const byPlugin = new Map(notes.map(({ plugin, ...note }) => [plugin, note]));
  return rows.map((row) => ({ ...row, ...byPlugin.get(row.id) }));
}
