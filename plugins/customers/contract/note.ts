import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const text = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' });

/** What people of the ISP or of the reseller write down about a customer; the customer itself never sees it. */
export const Note = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    text: Type.String(),
    pinned: Type.Boolean({ description: 'Is shown before the others' }),
    author: Type.Object({ id: Type.String(), name: Type.Optional(Type.String()) }),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Note' },
);
export type Note = Static<typeof Note>;

export const AddNoteParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  text,
  pinned: Type.Optional(Type.Boolean()),
});
export type AddNoteParams = Static<typeof AddNoteParams>;

/** Fields left out stay; the author stays who wrote it first. */
export const ChangeNoteParams = Type.Object({
  id: Type.String({ ...Id, description: 'The customer' }),
  noteId: Id,
  text: Type.Optional(text),
  pinned: Type.Optional(Type.Boolean()),
});
export type ChangeNoteParams = Static<typeof ChangeNoteParams>;

export const NoteOfCustomer = Type.Object({ id: Id, noteId: Id });
export type NoteOfCustomer = Static<typeof NoteOfCustomer>;

const paging = listParams({ filters: { pinned: Type.Boolean() }, sorts: ['createdAt'], search: true });
export const ListNotesParams = Type.Object({ id: Id, ...paging.properties });
