import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListNotesParams, Note } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { notes } from '../data/note-store.ts';

/** Lists the notes of a customer. */
export const listNotes = defineAction('customers.notes.list', {
  summary: 'Lists the notes of a customer.',
  permission: 'customers.note.read',
  rest: 'GET /customers/{id}/notes',
  offline: true,
  params: ListNotesParams,
  result: pageOf(Note),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => customers.get(tx, id), { readOnly: true });
    return notes.list(ctx.read, query, { customerId: id });
  },
});
