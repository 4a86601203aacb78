import { type Static, Type } from 'typebox';
import { ByPlugin, Deprecation } from './plugins.ts';

export const ListNotes = Type.Object({
  plugins: Type.Array(Type.Object({ ...ByPlugin.properties, version: Type.String({ maxLength: 100 }) }), {
    maxItems: 1_000,
    description: 'Installed plugins with their versions',
  }),
});
export type ListNotes = Static<typeof ListNotes>;

/** What an admin should know of an installed plugin. */
export const PluginNote = Type.Object({
  plugin: Type.String(),
  updateAvailable: Type.Optional(Type.String({ description: 'Version it can be updated to now' })),
  deprecated: Type.Optional(Deprecation),
});
export type PluginNote = Static<typeof PluginNote>;
export const NoteList = Type.Object({ data: Type.Array(PluginNote) });

declare module '@isp/sdk' {
  interface Actions {
    'marketplace.notes.list': { params: ListNotes; result: { data: PluginNote[] } };
  }
}
