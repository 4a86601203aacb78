import type { PluginRecord } from '../plugins/plugin-record.ts';

/** The hosts of plugins, each once, in the order of their first plugin. */
export function hostsOf(plugins: readonly PluginRecord[]): string[] {
  return [...new Set(plugins.map(({ host }) => host))];
}

/** Plugins in their order, those together that follow each other and share a host. */
export function neighboursOnOneHost(plugins: readonly PluginRecord[]): PluginRecord[][] {
  const groups: PluginRecord[][] = [];
  for (const plugin of plugins) {
    const last = groups.at(-1);
    if (last?.[0]?.host === plugin.host) last.push(plugin);
    else groups.push([plugin]);
  }
  return groups;
}
