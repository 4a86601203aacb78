import { type ById, Id, Instant, type ListQuery, listParams, type Page } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const Note = Type.Object({
  id: Id,
  resellerId: Id,
  customerId: Id,
  text: Type.String(),
  reminded: Type.Integer(),
  createdAt: Instant,
});
export type Note = Static<typeof Note>;

export const WriteNote = Type.Object({
  resellerId: Id,
  customerId: Id,
  text: Type.String({ minLength: 1 }),
  remindAt: Type.Optional(Instant),
  letter: Type.Optional(Type.Boolean()),
  thenFail: Type.Optional(Type.Boolean()),
});
export type WriteNote = Static<typeof WriteNote>;

export const ListNotes = listParams({ sorts: ['createdAt'] });
export const NoteOf = Type.Object({ noteId: Id });

declare module '@isp/sdk' {
  interface Actions {
    'notes.write': { params: WriteNote; result: Note };
    'notes.get': { params: ById; result: Note };
    'notes.list': { params: ListQuery; result: Page<Note> };
    'letters.send': { params: { text: string }; result: { letterId: string } };
  }
  interface Events {
    'notes.note-written': { noteId: string };
    'letters.letter-sent': { noteId: string };
  }
  interface Jobs {
    'notes.remind': { noteId: string };
  }
}
