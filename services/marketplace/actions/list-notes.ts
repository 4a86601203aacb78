import { defineAction } from '@isp/sdk';
import { readCatalogue } from '../catalogue/kept-catalogue.ts';
import { ListNotes, NoteList } from '../contract/index.ts';
import { listUpdates } from '../data/update-store.ts';
import { noteOf } from '../domain/note-of.ts';

/** For the list of plugins, which shows it beside their state. */
export const listNotes = defineAction('marketplace.notes.list', {
  summary: 'Tells of installed plugins which can be updated, and which should not be used any more.',
  permission: 'marketplace.plugin.read',
  params: ListNotes,
  result: NoteList,
  handler: (ctx, { plugins }) =>
    ctx.transaction(
      async (tx) => {
        const catalogue = await readCatalogue(tx);
        const updates = new Map((await listUpdates(tx)).map((update) => [update.plugin, update]));
        const notes = plugins.map((one) => noteOf(one, catalogue, updates.get(one.id)));
        return { data: notes.filter((note) => note !== undefined) };
      },
      { readOnly: true },
    ),
});
