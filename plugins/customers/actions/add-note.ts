import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { AddNoteParams, Note } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { notes } from '../data/note-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Adds a note of a customer. */
export const addNote = defineAction('customers.notes.add', {
  summary: 'Adds a note of a customer.',
  permission: 'customers.note.change',
  rest: 'POST /customers/{id}/notes',
  sensitive: true,
  queueable: true,
  params: AddNoteParams,
  result: Note,
  errors: [platformErrors.NOT_FOUND],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    text: 'Prefers to be called after 18:00.',
    pinned: true,
  },
  handler: (ctx, { id: customerId, ...given }) =>
    ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, customerId);
      const now = ctx.clock.now().toString();
      const added = await notes.insert(tx, {
        pinned: false,
        author: authorOf(ctx.principal),
        ...given,
        id: newId(),
        customerId,
        resellerId: customer.resellerId,
        createdAt: now,
        updatedAt: now,
      });
      await tellChange(ctx, tx, customer, 'notes');
      return added;
    }),
});
