import { defineAction, platformErrors } from '@isp/sdk';
import { Note, NoteOfCustomer } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { notes } from '../data/note-store.ts';
import { lockPart } from '../parts/lock-part.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Removes a note of a customer and answers it as it was. */
export const removeNote = defineAction('customers.notes.remove', {
  summary: 'Removes a note of a customer; answers it as it was.',
  permission: 'customers.note.change',
  rest: 'DELETE /customers/{id}/notes/{noteId}',
  sensitive: true,
  params: NoteOfCustomer,
  result: Note,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id: customerId, noteId: id }) =>
    ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, customerId);
      const part = await lockPart(tx, notes, { customerId, id });
      await notes.remove(tx, { id });
      await tellChange(ctx, tx, customer, 'notes');
      return part;
    }),
});
