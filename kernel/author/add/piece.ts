import type { PluginEntry } from './add-to-plugin-file.ts';
import type { RegistryEntry } from './add-to-registry.ts';

export type PieceKind = 'action' | 'event' | 'job' | 'page';

/** What a plugin grows by: new files, and entries in those it has. */
export interface Piece {
  /** Its name on the wire, or the page's id. */
  readonly name: string;
  /** Text by path from the plugin's folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly pluginEntry?: PluginEntry;
  readonly registryEntry?: RegistryEntry;
  /** Lists of `plugin.json` by their keys, with what is appended. */
  readonly manifestEntries: readonly { readonly keys: readonly string[]; readonly value: object }[];
  /** A component listed in the entry of the plugin's pages; its module is beside it. */
  readonly portalComponent?: { readonly name: string; readonly module: string };
  /** A row of the README's table of actions. */
  readonly readmeRow?: { readonly name: string; readonly route: string };
}
