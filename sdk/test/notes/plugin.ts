import {
  ById,
  defineAction,
  defineJob,
  defineListener,
  definePersonalData,
  definePlugin,
  pageOf,
  platformErrors,
} from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { ListNotes, Note, NoteOf, WriteNote } from './contract/index.ts';
import { notes } from './data/note-store.ts';

const writeNote = defineAction('notes.write', {
  summary: 'Writes a note about a customer.',
  permission: 'notes.note.write',
  rest: 'POST /notes',
  params: WriteNote,
  result: Note,
  errors: [platformErrors.CONFLICT],
  example: {
    resellerId: '00000000-0000-7000-8000-000000000001',
    customerId: '01900000-0000-7000-8000-00000000000a',
    text: 'Called about the invoice.',
  },
  async handler(ctx, { remindAt, letter, thenFail, ...note }) {
    if (letter)
      await ctx.call('letters.send', { text: `${note.text} ${ctx.config.signature}` }, { as: 'plugin' });
    return ctx.transaction(async (tx) => {
      const createdAt = ctx.clock.now().toString();
      const written = await notes.insert(tx, { ...note, id: newId(), reminded: 0, createdAt });
      const data = { noteId: written.id };
      await ctx.publish(tx, 'notes.note-written', data);
      if (remindAt) {
        const timer = { key: written.id, dueAt: Temporal.Instant.from(remindAt) };
        await ctx.setTimer(tx, 'notes.remind', data, timer);
      } else await ctx.enqueue(tx, 'notes.remind', data, { key: written.id });
      ctx.broadcast('notes', data, { customerId: written.customerId });
      if (thenFail) throw platformErrors.CONFLICT({ reason: 'failed as asked' });
      return written;
    });
  },
});

const getNote = defineAction('notes.get', {
  summary: 'Reads one note.',
  permission: 'notes.note.read',
  rest: 'GET /notes/{id}',
  params: ById,
  result: Note,
  handler: (ctx, { id }) => ctx.transaction((tx) => notes.get(tx, id), { readOnly: true }),
});

const listNotes = defineAction('notes.list', {
  summary: 'Lists notes.',
  permission: 'notes.note.read',
  rest: 'GET /notes',
  params: ListNotes,
  result: pageOf(Note),
  handler: (ctx, query) => notes.list(ctx.read, query),
});

const remind = defineJob('notes.remind', {
  data: NoteOf,
  handler: (ctx, { noteId }) =>
    ctx.transaction(async (tx) => {
      const note = await notes.get(tx, noteId);
      if (note.text === 'fails once' && ctx.attempt === 1)
        throw platformErrors.UNAVAILABLE({ plugin: 'sms' });
      await notes.change(tx, { id: noteId }, { reminded: note.reminded + 1 });
    }),
});

const onLetterSent = defineListener('letters.letter-sent', (ctx, { noteId }) =>
  ctx.transaction(async (tx) => {
    if (await ctx.firstTime(tx)) await ctx.enqueue(tx, 'notes.remind', { noteId });
  }),
);

const personalData = definePersonalData('notes', [
  { kind: 'notes', table: 'notes', shows: 'text, created_at', latestBy: 'created_at', erase: 'remove' },
]);

export default definePlugin({
  actions: [writeNote, getNote, listNotes, personalData],
  jobs: [remind],
  listeners: [onLetterSent],
});
