import { defineAction, platformErrors } from '@isp/sdk';
import { ChangeNoteParams, Note } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { notes } from '../data/note-store.ts';
import { lockPart } from '../parts/lock-part.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Changes a note of a customer; fields left out stay. */
export const changeNote = defineAction('customers.notes.change', {
  summary: 'Changes a note of a customer; fields left out stay.',
  permission: 'customers.note.change',
  rest: 'PATCH /customers/{id}/notes/{noteId}',
  sensitive: true,
  params: ChangeNoteParams,
  result: Note,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id: customerId, noteId: id, ...changes }) =>
    ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, customerId);
      const part = await lockPart(tx, notes, { customerId, id });
      if (Object.keys(changes).length === 0) return part;
      const updatedAt = ctx.clock.now().toString();
      const [changed] = await notes.change(tx, { id }, { ...changes, updatedAt });
      await tellChange(ctx, tx, customer, 'notes');
      return changed ?? part;
    }),
});
